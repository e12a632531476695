namespace FacultyDev.Platform.BreakGlass;

/// <summary>The stored status of a request.</summary>
internal enum BreakGlassStatus { Waiting, Granted, Refused, Withdrawn }

/// <summary>The state of a request at a point in time: the status, plus what the clock alone decides (lapsed, over).</summary>
internal enum BreakGlassState { Waiting, Open, Over, Refused, Withdrawn, Lapsed }

internal static class BreakGlassStates
{
    public static BreakGlassState Of(BreakGlassStatus status, DateTime lapsesAt, DateTime? endsAt, DateTime now) => status switch
    {
        BreakGlassStatus.Waiting => now < lapsesAt ? BreakGlassState.Waiting : BreakGlassState.Lapsed,
        BreakGlassStatus.Granted => now < endsAt ? BreakGlassState.Open : BreakGlassState.Over,
        BreakGlassStatus.Refused => BreakGlassState.Refused,
        _ => BreakGlassState.Withdrawn,
    };

    /// <summary>Filters by the same rules as <see cref="Of"/>, translated to SQL.</summary>
    public static IQueryable<BreakGlassRequest> InState(this IQueryable<BreakGlassRequest> requests, BreakGlassState state, DateTime now) => state switch
    {
        BreakGlassState.Waiting => requests.Where(request => request.Status == BreakGlassStatus.Waiting && request.LapsesAt > now),
        BreakGlassState.Lapsed => requests.Where(request => request.Status == BreakGlassStatus.Waiting && request.LapsesAt <= now),
        BreakGlassState.Open => requests.Where(request => request.Status == BreakGlassStatus.Granted && request.EndsAt > now),
        BreakGlassState.Over => requests.Where(request => request.Status == BreakGlassStatus.Granted && request.EndsAt <= now),
        BreakGlassState.Refused => requests.Where(request => request.Status == BreakGlassStatus.Refused),
        _ => requests.Where(request => request.Status == BreakGlassStatus.Withdrawn),
    };
}
