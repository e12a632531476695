namespace FacultyDev.Ui;

/// <param name="Base">The base of the value in words: "12 of 14"; null for none.</param>
public sealed record Bar(string Name, Estimate Estimate, string? Base = null);

/// <summary>Horizontal bars from zero in the given order, each with its value and interval.</summary>
/// <param name="NameHead">Heading of the names: "School".</param>
/// <param name="ValueHead">Heading of the values: "Share with a career plan".</param>
public sealed record BarChart(string Title, string NameHead, string ValueHead, IReadOnlyList<Bar> Bars, ChartUnit Unit = ChartUnit.Number)
    : Chart(Title, Unit)
{
    /// <summary>Heading of the column of bases; null for no such column.</summary>
    public string? BaseHead { get; init; }

    /// <summary>Heading of the column of intervals ("95 % interval"); null for no such column.</summary>
    public string? IntervalHead { get; init; }

    internal override string Kind => "bars";

    internal override object Data => new
    {
        names = Bars.Select(bar => bar.Name),
        values = Bars.Select(bar => bar.Estimate.Value),
        texts = Bars.Select(bar => Text(bar.Estimate.Value)),
        bases = Bars.Select(bar => bar.Base),
        intervals = Bars.Select(bar => bar.Estimate.Low is null ? null : new[] { bar.Estimate.Low, bar.Estimate.High }),
        percent = Unit == ChartUnit.Percent,
    };

    internal override IReadOnlyList<string> Headers => [.. new[] { NameHead, ValueHead, IntervalHead, BaseHead }.OfType<string>()];

    internal override IEnumerable<IReadOnlyList<string>> Rows => Bars.Select(bar => (IReadOnlyList<string>)
    [
        bar.Name,
        Text(bar.Estimate.Value),
        .. IntervalHead is null ? Array.Empty<string>() : [Text(bar.Estimate.Low, bar.Estimate.High)],
        .. BaseHead is null ? Array.Empty<string>() : [bar.Base ?? "–"],
    ]);
}
