using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Roles;

/// <summary>Who holds a role today. A role in a unit applies to all units below it, a role without a unit to all units.</summary>
internal sealed class RoleHoldersQuery(FacultyDevDbContext db, IUnits units, Clock clock) : IRoleHolders
{
    private const int NamesShown = 3;

    /// <summary>
    /// With more holders, no names are returned, so that tens of thousands of names need not be sorted to pick three.
    /// </summary>
    private const int MaxNamed = 100;

    public async Task<IReadOnlyDictionary<FacultyRole, RoleHolders>> GetByRoleAsync(UnitSet units, CancellationToken cancellationToken = default)
    {
        var held = await HeldInOrAboveAsync(units, cancellationToken);
        var counts = await held.GroupBy(assignment => assignment.Role)
            .Select(role => new { Role = role.Key, Count = role.Select(assignment => assignment.MemberId).Distinct().Count() })
            .ToDictionaryAsync(role => role.Role, role => role.Count, cancellationToken);
        var few = counts.Where(role => role.Value <= MaxNamed).Select(role => role.Key).ToArray();
        var names = await Holders(held.Where(assignment => few.Contains(assignment.Role))).GroupBy(holder => holder.Role)
            .Select(role => new
            {
                Role = role.Key,
                Names = role.OrderBy(holder => holder.SearchName).Take(NamesShown).Select(holder => holder.Name).ToList(),
            })
            .ToDictionaryAsync(role => role.Role, role => role.Names, cancellationToken);
        return FacultyRoles.InMatrix.ToDictionary(
            role => role,
            role => new RoleHolders(counts.GetValueOrDefault(role), names.GetValueOrDefault(role) ?? []));
    }

    public async Task<IReadOnlyList<IReadOnlyDictionary<FacultyRole, RoleHolders>>> ListByRoleAsync(
        IReadOnlyList<UnitSet> scopes, CancellationToken cancellationToken = default)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var held = await (await HeldInOrAboveAsync(UnitSet.Everything, cancellationToken))
            .Select(assignment => new HeldRole(assignment.Role, assignment.UnitId, assignment.MemberId)).ToListAsync(cancellationToken);
        var everywhere = held.Where(assignment => assignment.UnitId is null).ToList();
        var byUnit = held.Where(assignment => assignment.UnitId is not null).ToLookup(assignment => assignment.UnitId!.Value);
        var members = scopes.Select(scope => MembersByRole(scope, tree, everywhere, byUnit)).ToList();
        var named = members.SelectMany(roles => roles.Values).Where(people => people.Count <= MaxNamed).SelectMany(people => people).Distinct().ToArray();
        var names = await db.Set<FacultyMember>().AsNoTracking().Where(member => named.Contains(member.Id) && member.Status != MemberStatus.Left)
            .Select(member => new { member.Id, member.DisplayName, member.SearchName }).ToDictionaryAsync(member => member.Id, cancellationToken);
        return [.. members.Select(roles => FacultyRoles.InMatrix.ToDictionary(role => role, role => Holders(roles.GetValueOrDefault(role) ?? [])))];

        RoleHolders Holders(HashSet<Guid> people) => new(people.Count, people.Count > MaxNamed
            ? []
            : [.. people.Where(names.ContainsKey).Select(person => names[person]).OrderBy(member => member.SearchName, StringComparer.Ordinal)
                .Take(NamesShown).Select(member => member.DisplayName)]);
    }

    public async Task<IReadOnlyList<PersonName>> ListHoldersAsync(FacultyRole role, Guid unitId, int take, CancellationToken cancellationToken = default)
    {
        var held = await HeldInOrAboveAsync(UnitSet.Of([unitId]), cancellationToken);
        return await Holders(held.Where(assignment => assignment.Role == role))
            .OrderBy(holder => holder.SearchName).ThenBy(holder => holder.MemberId)
            .Take(take)
            .Select(holder => new PersonName(holder.MemberId, holder.Name, holder.UnitId))
            .ToListAsync(cancellationToken);
    }

    private async Task<IQueryable<RoleAssignment>> HeldInOrAboveAsync(UnitSet requestedUnits, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var held = db.Set<RoleAssignment>().AsNoTracking()
            .Where(assignment => assignment.From <= today && (assignment.Until == null || assignment.Until >= today));
        if (requestedUnits.IsEverything)
            return held;
        var tree = await units.GetTreeAsync(cancellationToken);
        // When all units are asked for, every scope matches, so the comparison with all ids is skipped.
        if (requestedUnits.Ids.Count == tree.Count)
            return held;
        var scopes = requestedUnits.Ids.SelectMany(id => tree.PathTo(id)).Select(unit => (Guid?)unit.Id).Distinct().ToArray();
        return held.Where(assignment => assignment.UnitId == null || scopes.Contains(assignment.UnitId));
    }

    private static Dictionary<FacultyRole, HashSet<Guid>> MembersByRole(
        UnitSet scope, UnitTree tree, IEnumerable<HeldRole> everywhere, ILookup<Guid, HeldRole> byUnit)
    {
        var units = scope.IsEverything ? byUnit.Select(held => held.Key) : scope.Ids.SelectMany(tree.PathTo).Select(unit => unit.Id).Distinct();
        return everywhere.Concat(units.SelectMany(unit => byUnit[unit])).GroupBy(assignment => assignment.Role)
            .ToDictionary(role => role.Key, role => role.Select(assignment => assignment.MemberId).ToHashSet());
    }

    /// <summary>One row for each person and role, even if the person holds it in several scopes.</summary>
    private IQueryable<Holder> Holders(IQueryable<RoleAssignment> held) =>
        (from assignment in held
         join member in db.Set<FacultyMember>() on assignment.MemberId equals member.Id
         where member.Status != MemberStatus.Left
         select new Holder
         {
             Role = assignment.Role, MemberId = member.Id, Name = member.DisplayName, SearchName = member.SearchName, UnitId = member.UnitId,
         }).Distinct();

    private sealed record HeldRole(FacultyRole Role, Guid? UnitId, Guid MemberId);

    private sealed class Holder
    {
        public FacultyRole Role { get; init; }

        public Guid MemberId { get; init; }

        public required string Name { get; init; }

        public required string SearchName { get; init; }

        public Guid UnitId { get; init; }
    }
}
