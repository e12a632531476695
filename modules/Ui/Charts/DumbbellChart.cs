namespace FacultyDev.Ui;

public sealed record Change(string Name, decimal? Before, decimal? After);

/// <summary>Shows the change of each item as two dots connected by a line.</summary>
/// <param name="BeforeHead">Heading of the earlier values: "2025–26".</param>
/// <param name="AfterHead">Heading of the later values: "2026–27".</param>
public sealed record DumbbellChart(
    string Title, string NameHead, string BeforeHead, string AfterHead, IReadOnlyList<Change> Changes, ChartUnit Unit = ChartUnit.Number)
    : Chart(Title, Unit)
{
    internal override string Kind => "dumbbell";

    internal override object Data => new
    {
        names = Changes.Select(change => change.Name),
        heads = new[] { BeforeHead, AfterHead },
        before = Changes.Select(change => change.Before),
        after = Changes.Select(change => change.After),
        texts = Changes.Select(change => new[] { Text(change.Before), Text(change.After) }),
        percent = Unit == ChartUnit.Percent,
    };

    internal override IReadOnlyList<string> Headers => [NameHead, BeforeHead, AfterHead];

    internal override IEnumerable<IReadOnlyList<string>> Rows =>
        Changes.Select(change => (IReadOnlyList<string>)[change.Name, Text(change.Before), Text(change.After)]);
}
