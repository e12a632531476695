namespace FacultyDev.Statistics;

/// <summary>The statistics of one cell, as a published table reports them.</summary>
/// <param name="LevelA">Level of the first factor.</param>
/// <param name="LevelB">Level of the second factor.</param>
/// <param name="Count">Number of people, at least 2.</param>
/// <param name="Mean">Mean of the outcome.</param>
/// <param name="StandardDeviation">Standard deviation (n − 1), at least 0.</param>
public sealed record CellSummary(string LevelA, string LevelB, int Count, double Mean, double StandardDeviation);
