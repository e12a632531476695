using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>
/// Finds the people who answer for a unit, and notifies them and the raiser. Notifications never contain the raiser's name.
/// </summary>
internal sealed class NeedNotifications(IRoleHolders holders, IUnits units, IAccounts accounts, INotifier notifier)
{
    private const int MaxHolders = 50;

    /// <summary>
    /// Finds the leaders of the unit itself or, if it has none, of the nearest unit above. At the institution level the career
    /// development office is included.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> FindLeadersAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        foreach (var unit in tree.PathTo(unitId).Reverse())
        {
            var held = await ListHoldersAsync(FacultyRole.DeansOffice, unit.Id, cancellationToken);
            if (unit.ParentId is not { } parent)
                return [.. held.Concat(await ListHoldersAsync(FacultyRole.CareerDevelopmentOffice, unit.Id, cancellationToken)).Distinct()];
            // The holder list includes roles held in units above, so the parent's holders are subtracted to keep those appointed in this
            // unit.
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

    /// <summary>Notifies the leaders of the unit above, the career development office and the raiser that the answer is overdue.</summary>
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
