using FacultyDev.Contracts.Institution;

namespace FacultyDev.Institution.Settings;

/// <summary>
/// Derives the career stage. Mid-career ranks are always Mid; otherwise the full years since the first faculty appointment
/// decide: Early below the range, Mid within it (both ends included), Senior above it.
/// </summary>
internal sealed record CareerStageRule(IReadOnlySet<string> MidCareerRanks, int MidCareerFrom, int MidCareerTo)
{
    /// <summary>
    /// Null if neither the rank nor the date decides: staff have no stage, and the hire date would only be a guess.
    /// </summary>
    public CareerStage? StageOf(string rank, DateOnly? firstAppointment, DateOnly today)
    {
        if (MidCareerRanks.Contains(rank))
            return CareerStage.Mid;
        if (firstAppointment is not { } since)
            return null;
        var years = FullYears(since, today);
        return years < MidCareerFrom ? CareerStage.Early : years <= MidCareerTo ? CareerStage.Mid : CareerStage.Senior;
    }

    public static int FullYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }
}
