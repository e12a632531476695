namespace FacultyDev.Kernel.BreakGlass;

/// <summary>What was decided, as it is stored.</summary>
internal enum BreakGlassStatus { Waiting, Granted, Refused, Withdrawn }

/// <summary>How a request stands at some moment. The clock alone makes one lapse or end.</summary>
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

    /// <summary>The same, for the database.</summary>
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
