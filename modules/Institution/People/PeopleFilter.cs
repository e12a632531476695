using FacultyDev.Institution.Settings;

namespace FacultyDev.Institution.People;

/// <param name="UnitCode">The unit and all below it; null means all that the viewer may see.</param>
/// <param name="Tag">A word of language, expertise or interest, whole.</param>
/// <param name="Status">Null means everybody who is here.</param>
internal sealed record PeopleFilter(
    string? UnitCode, string? Rank, string? Typed, string? Track = null, CareerStage? Stage = null, MemberStatus? Status = null, string? Tag = null);

internal static class MemberStageExtensions
{
    /// <summary>The rule of career stages as a condition for the database.</summary>
    public static IQueryable<FacultyMember> AtStage(this IQueryable<FacultyMember> members, CareerStage stage, CareerStageRule rule, DateOnly today)
    {
        var ranks = rule.MidCareerRanks.ToArray();
        // A span of n full years has passed for whoever began on this day or before.
        var (mid, senior) = (today.AddYears(-rule.MidCareerFrom), today.AddYears(-rule.MidCareerTo - 1));
        return stage switch
        {
            CareerStage.Early => members.Where(member => member.FirstAppointment > mid && !ranks.Contains(member.Rank)),
            CareerStage.Senior => members.Where(member => member.FirstAppointment <= senior && !ranks.Contains(member.Rank)),
            _ => members.Where(member =>
                ranks.Contains(member.Rank) || (member.FirstAppointment <= mid && member.FirstAppointment > senior)),
        };
    }
}
