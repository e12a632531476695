using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Reporting.Departments;

/// <summary>
/// The states of one role as a stacked bar. All bars of a report share one scale with a fixed width per responsibility, so their lengths
/// are comparable. The table row contains the same numbers as text.
/// </summary>
internal sealed record StateBar(int Width, IReadOnlyList<StateSegment> Segments)
{
    public const int Unit = 14;
    public const int Height = 14;
    private const int Gap = 2;

    private static readonly StandingState[] LeftToRight =
        [StandingState.OnTrack, StandingState.Attention, StandingState.NoActivity, StandingState.NotApplicable];

    public static StateBar Of(StateTally states, int longest)
    {
        var segments = new List<StateSegment>();
        var x = 0;
        foreach (var state in LeftToRight.Where(state => states[state] > 0))
        {
            var width = states[state] * Unit;
            segments.Add(new StateSegment(state, x, width - Gap));
            x += width;
        }

        return new StateBar(longest * Unit, segments);
    }
}

/// <param name="X">The left edge in SVG units, as is <paramref name="Width"/>.</param>
internal sealed record StateSegment(StandingState State, int X, int Width)
{
    /// <summary>The SVG path of slanted lines across the segment, one per responsibility.</summary>
    public string Hatch => string.Join(
        ' ', Enumerable.Range(0, (Width + StateBar.Unit - 1) / StateBar.Unit).Select(unit => $"M{X + unit * StateBar.Unit + 4} 11l4 -8"));
}
