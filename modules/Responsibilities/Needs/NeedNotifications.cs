using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Notifications;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>Who answers for a unit, and telling the people of a need. Notices never name a raiser.</summary>
internal sealed class NeedNotifications(IRoleHolders holders, IUnits units, IAccounts accounts, Notifier notifier)
{
    private const int MaxHolders = 50;

    /// <summary>
    /// The leaders of the unit itself; where nobody leads it, those of the nearest unit above. For the institution its office too.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> FindLeadersAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        foreach (var unit in tree.PathTo(unitId).Reverse())
        {
            var held = await ListHoldersAsync(FacultyRole.DeansOffice, unit.Id, cancellationToken);
            if (unit.ParentId is not { } parent)
                return [.. held.Concat(await ListHoldersAsync(FacultyRole.CareerDevelopmentOffice, unit.Id, cancellationToken)).Distinct()];
            // Who holds the role in or above this unit, but not in or above the one over it, holds it here.
            var here = held.Except(await ListHoldersAsync(FacultyRole.DeansOffice, parent, cancellationToken)).ToList();
            if (here.Count > 0)
                return here;
        }

        return [];
    }

    public async Task NotifyLeadersAsync(Need need, CancellationToken cancellationToken) =>
        await NotifyAsync(
            (await FindLeadersAsync(need.UnitId, cancellationToken)).Where(leader => leader != need.RaiserId), "responsibilities.need-raised", [need.Title, need.DueOn], need, cancellationToken);

    public Task NotifyRaiserAsync(Need need, string code, CancellationToken cancellationToken) =>
        NotifyAsync([need.RaiserId], code, [need.Title], need, cancellationToken);

    /// <summary>No answer came: the level above hears of it, the office, and whoever raised it.</summary>
    public async Task NotifyOverdueAsync(Need need, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var above = tree.Find(need.UnitId)?.ParentId ?? tree.Root?.Id;
        var leaders = above is { } unit ? await FindLeadersAsync(unit, cancellationToken) : [];
        var office = tree.Root is { } root ? await ListHoldersAsync(FacultyRole.CareerDevelopmentOffice, root.Id, cancellationToken) : [];
        await NotifyAsync(leaders.Concat(office).Where(person => person != need.RaiserId), "responsibilities.need-overdue", [need.Title, need.DueOn], need, cancellationToken);
        await NotifyAsync([need.RaiserId], "responsibilities.need-escalated", [need.Title], need, cancellationToken);
    }

    private async Task NotifyAsync(IEnumerable<Guid> people, string code, object[] arguments, Need need, CancellationToken cancellationToken)
    {
        var known = await accounts.GetAccountIdsAsync([.. people.Distinct()], cancellationToken);
        notifier.Notify(known.Values, code, arguments, $"/responsibilities/needs/{need.Id}");
    }

    private async Task<IReadOnlyList<Guid>> ListHoldersAsync(FacultyRole role, Guid unitId, CancellationToken cancellationToken) =>
        [.. (await holders.ListHoldersAsync(role, unitId, MaxHolders, cancellationToken)).Select(person => person.Id)];
}
