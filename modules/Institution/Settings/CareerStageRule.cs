using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Settings;

/// <summary>
/// Where somebody stands in their career: in the middle by rank, or by the full years since the first faculty appointment
/// (both ends included); before that early, after that senior.
/// </summary>
internal sealed record CareerStageRule(IReadOnlySet<string> MidCareerRanks, int MidCareerFrom, int MidCareerTo)
{
    /// <summary>Null when neither the rank nor the date says anything: staff have no stage, and a hire date would only be a guess.</summary>
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
