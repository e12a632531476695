using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Settings;

namespace FacultyDev.Institution.Directory;

/// <param name="UnitCode">A unit including all units below it; null for all units that the viewer may see.</param>
/// <param name="Tag">A complete tag of languages, expertise or interests.</param>
/// <param name="Status">Null for everyone who has not left.</param>
internal sealed record PeopleFilter(
    string? UnitCode, string? Rank, string? Typed, string? Track = null, CareerStage? Stage = null, MemberStatus? Status = null, string? Tag = null);

internal static class MemberStageExtensions
{
    /// <summary>Translates the career stage rule into a database condition.</summary>
    public static IQueryable<FacultyMember> AtStage(this IQueryable<FacultyMember> members, CareerStage stage, CareerStageRule rule, DateOnly today)
    {
        var ranks = rule.MidCareerRanks.ToArray();
        // Someone appointed on or before this day has completed that number of years.
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
