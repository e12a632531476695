namespace FacultyDev.Statistics;

/// <summary>Options of a two-way analysis of variance.</summary>
public sealed record TwoWayAnovaOptions
{
    /// <summary>The type of the sums of squares; the default is Type III.</summary>
    public SumsOfSquares Type { get; init; } = SumsOfSquares.TypeIII;

    /// <summary>Confidence level of intervals for means and differences, in (0, 1).</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Whether the rows are independent; the default is <c>Independent</c>.</summary>
    public Observations Observations { get; init; } = Observations.Independent;
}
