namespace FacultyDev.Kernel.Shell;

/// <param name="Base">What the value rests on, in words: "12 of 14".</param>
public sealed record Bar(string Name, Estimate Estimate, string? Base = null);

/// <summary>Horizontal bars from zero in the order given, each with its value and its interval.</summary>
/// <param name="NameHead">What a bar is: "School".</param>
/// <param name="ValueHead">What is counted: "Share with a career plan".</param>
public sealed record BarChart(string Title, string NameHead, string ValueHead, IReadOnlyList<Bar> Bars, ChartUnit Unit = ChartUnit.Number)
    : Chart(Title, Unit)
{
    /// <summary>Head of the column of bases; without it there is none.</summary>
    public string? BaseHead { get; init; }

    /// <summary>Head of the column of intervals ("95 % interval"); without it there is none.</summary>
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

    internal override IReadOnlyList<string> Heads => [.. new[] { NameHead, ValueHead, IntervalHead, BaseHead }.OfType<string>()];

    internal override IEnumerable<IReadOnlyList<string>> Rows => Bars.Select(bar => (IReadOnlyList<string>)
    [
        bar.Name,
        Text(bar.Estimate.Value),
        .. IntervalHead is null ? Array.Empty<string>() : [Text(bar.Estimate.Low, bar.Estimate.High)],
        .. BaseHead is null ? Array.Empty<string>() : [bar.Base ?? "–"],
    ]);
}
