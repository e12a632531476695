namespace FacultyDev.Ui;

/// <summary>The unit of a chart's values.</summary>
public enum ChartUnit { Number, Percent }

/// <summary>
/// A chart, which always comes with a table of the same values. The title states the finding. Values of <see cref="ChartUnit.Percent"/> are
/// 0–1. A value is null when nothing was measured or the group is too small to show; the table then shows "–".
/// </summary>
public abstract record Chart(string Title, ChartUnit Unit)
{
    /// <summary>A line below the title: base, period, how to read the chart; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The drawing function in charts.js.</summary>
    internal abstract string Kind { get; }

    /// <summary>The input of the drawing function, serialized as JSON.</summary>
    internal abstract object Data { get; }

    /// <summary>The table's headings; the first one is the heading of the row names.</summary>
    internal abstract IReadOnlyList<string> Headers { get; }

    internal abstract IEnumerable<IReadOnlyList<string>> Rows { get; }

    private protected string Text(decimal? value) => ChartFormatter.Of(value, Unit);

    private protected string Text(decimal? low, decimal? high) => low is null || high is null ? "–" : $"{Text(low)} – {Text(high)}";
}

/// <summary>A value with the limits of its interval; the limits are null when there is no interval.</summary>
public readonly record struct Estimate(decimal? Value, decimal? Low = null, decimal? High = null);
