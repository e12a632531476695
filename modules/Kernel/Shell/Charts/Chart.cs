namespace FacultyDev.Kernel.Shell;

/// <summary>How the numbers of a chart read.</summary>
public enum ChartUnit { Number, Percent }

/// <summary>
/// A chart and, always, its table. The title says the finding. Values of <see cref="ChartUnit.Percent"/> are 0–1.
/// A value is null where nothing was measured or the group is too small to show; the table then says "–".
/// </summary>
public abstract record Chart(string Title, ChartUnit Unit)
{
    /// <summary>A line under the title: base, period, how to read it.</summary>
    public string? Note { get; init; }

    /// <summary>Which drawing charts.js makes.</summary>
    internal abstract string Kind { get; }

    /// <summary>What it draws from, written as JSON.</summary>
    internal abstract object Data { get; }

    /// <summary>The heads of the table; the first names the rows.</summary>
    internal abstract IReadOnlyList<string> Heads { get; }

    internal abstract IEnumerable<IReadOnlyList<string>> Rows { get; }

    private protected string Text(decimal? value) => ChartFormatter.Of(value, Unit);

    private protected string Text(decimal? low, decimal? high) => low is null || high is null ? "–" : $"{Text(low)} – {Text(high)}";
}

/// <summary>A value with the ends of its interval, where there is one.</summary>
public readonly record struct Estimate(decimal? Value, decimal? Low = null, decimal? High = null);
