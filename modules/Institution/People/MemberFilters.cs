using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.People;

internal static class MemberFilters
{
    /// <summary>Members whose home unit is among the units.</summary>
    public static IQueryable<FacultyMember> InUnits(this IQueryable<FacultyMember> members, UnitSet units) =>
        members.InUnits(units, member => member.UnitId);

    /// <summary>
    /// Members whose name, with either the first or the last name first, or optionally email address begins with the text.
    /// </summary>
    public static IQueryable<FacultyMember> WithName(this IQueryable<FacultyMember> members, string typed, bool orAddress = true)
    {
        var from = SearchText.Normalize(typed);
        if (from is "")
            return members.Where(_ => false);
        var to = SearchText.PrefixUpperBound(from);
#pragma warning disable CA1309 // The comparison runs in the database, which has no StringComparison.
        return members.Where(member =>
            (string.Compare(member.SearchName, from) >= 0 && string.Compare(member.SearchName, to) < 0) ||
            (string.Compare(member.SearchGiven, from) >= 0 && string.Compare(member.SearchGiven, to) < 0) ||
            (orAddress && string.Compare(member.Email, from) >= 0 && string.Compare(member.Email, to) < 0));
#pragma warning restore CA1309
    }
}
