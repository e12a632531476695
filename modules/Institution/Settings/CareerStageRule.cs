using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Settings;

/// <summary>
/// Where somebody stands in their career: in the middle by rank, or by the full years since the first faculty appointment
/// (both ends included); before that early, after that senior.
/// </summary>
internal sealed record CareerStageRule(IReadOnlySet<string> MidCareerRanks, int MidCareerFrom, int MidCareerTo)
{
    /// <summary>Null when neither the rank nor a date says anything.</summary>
    /// <param name="since">The first faculty appointment, or where that is unknown the hire date.</param>
    public CareerStage? StageOf(string rank, DateOnly? since, DateOnly today)
    {
        if (MidCareerRanks.Contains(rank))
            return CareerStage.Mid;
        return since is null
            ? null
            : FullYears(since.Value, today) is var years && years < MidCareerFrom
                ? CareerStage.Early
                : years <= MidCareerTo ? CareerStage.Mid : CareerStage.Senior;
    }

    private static int FullYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return from.AddYears(years) > to ? years - 1 : years;
    }
}
