namespace FacultyDev.Ui;

/// <param name="Counts">Number of answers per choice, in the order of the choices; null when the group is too small to show.</param>
public sealed record LikertItem(string Name, IReadOnlyList<int>? Counts);

/// <summary>
/// Answers on a scale as diverging bars: disagreement to the left, agreement to the right, the middle answer across the center line.
/// </summary>
/// <param name="Answers">From least to most agreement; three, five or seven.</param>
/// <param name="BaseHead">Heading of the column with the number of answers.</param>
public sealed record LikertChart(string Title, string NameHead, string BaseHead, IReadOnlyList<string> Answers, IReadOnlyList<LikertItem> Items)
    : Chart(Title, ChartUnit.Percent)
{
    internal override string Kind => "likert";

    internal override object Data => new
    {
        names = Items.Select(item => item.Name),
        answers = Answers,
        shares = Items.Select(item => item.Counts is null ? null : Shares(item.Counts)),
        percent = true,
    };

    internal override IReadOnlyList<string> Headers => [NameHead, .. Answers, BaseHead];

    internal override IEnumerable<IReadOnlyList<string>> Rows => Items.Select(item => (IReadOnlyList<string>)
    [
        item.Name,
        .. item.Counts is null ? Answers.Select(_ => "–") : Shares(item.Counts).Select(share => Text(share)),
        item.Counts is null ? "–" : ChartFormatter.Of(item.Counts.Sum(), ChartUnit.Number),
    ]);

    private static IEnumerable<decimal?> Shares(IReadOnlyList<int> counts)
    {
        var all = counts.Sum();
        return counts.Select(count => all == 0 ? (decimal?)null : (decimal)count / all);
    }
}
