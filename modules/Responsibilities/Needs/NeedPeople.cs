using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Notifications;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Who answers for a unit, and telling the people of a need. Notices never name a raiser.</summary>
internal sealed class NeedPeople(IRoleHolders holders, IUnits units, IAccounts accounts, Notifier notifier)
{
    private const int Most = 50;

    /// <summary>
    /// The leaders of the unit itself; where nobody leads it, those of the nearest unit above. For the institution its office too.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> LeadersAsync(Guid unitId, CancellationToken cancellation)
    {
        var tree = await units.TreeAsync(cancellation);
        foreach (var unit in tree.PathTo(unitId).Reverse())
        {
            var held = await HoldersAsync(FacultyRole.DeansOffice, unit.Id, cancellation);
            if (unit.ParentId is not { } parent)
                return [.. held.Concat(await HoldersAsync(FacultyRole.CareerDevelopmentOffice, unit.Id, cancellation)).Distinct()];
            // Who holds the role in or above this unit, but not in or above the one over it, holds it here.
            var here = held.Except(await HoldersAsync(FacultyRole.DeansOffice, parent, cancellation)).ToList();
            if (here.Count > 0)
                return here;
        }

        return [];
    }

    public async Task TellLeadersAsync(Need need, CancellationToken cancellation) =>
        await TellAsync(
            (await LeadersAsync(need.UnitId, cancellation)).Where(leader => leader != need.RaiserId), "responsibilities.need-raised", [need.Title, need.DueOn], need, cancellation);

    public Task TellRaiserAsync(Need need, string code, CancellationToken cancellation) =>
        TellAsync([need.RaiserId], code, [need.Title], need, cancellation);

    /// <summary>No answer came: the level above hears of it, the office, and whoever raised it.</summary>
    public async Task TellOverdueAsync(Need need, CancellationToken cancellation)
    {
        var tree = await units.TreeAsync(cancellation);
        var above = tree.Find(need.UnitId)?.ParentId ?? tree.Root?.Id;
        var leaders = above is { } unit ? await LeadersAsync(unit, cancellation) : [];
        var office = tree.Root is { } root ? await HoldersAsync(FacultyRole.CareerDevelopmentOffice, root.Id, cancellation) : [];
        await TellAsync(leaders.Concat(office).Where(person => person != need.RaiserId), "responsibilities.need-overdue", [need.Title, need.DueOn], need, cancellation);
        await TellAsync([need.RaiserId], "responsibilities.need-escalated", [need.Title], need, cancellation);
    }

    private async Task TellAsync(IEnumerable<Guid> people, string code, object[] arguments, Need need, CancellationToken cancellation)
    {
        var known = await accounts.OfAsync([.. people.Distinct()], cancellation);
        notifier.Tell(known.Values, code, arguments, $"/responsibilities/needs/{need.Id}");
    }

    private async Task<IReadOnlyList<Guid>> HoldersAsync(FacultyRole role, Guid unitId, CancellationToken cancellation) =>
        [.. (await holders.OfAsync(role, unitId, Most, cancellation)).Select(person => person.Id)];
}
