namespace FacultyDev.Statistics;

/// <summary>How a two-way analysis of variance is done.</summary>
public sealed record TwoWayAnovaOptions
{
    /// <summary>Type of the sums of squares; Type III unless asked otherwise.</summary>
    public SumsOfSquares Type { get; init; } = SumsOfSquares.TypeIII;

    /// <summary>Confidence level of intervals for means and differences, in (0, 1).</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Whether the rows are independent people.</summary>
    public Observations Observations { get; init; } = Observations.Independent;
}
