using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Roles;

/// <summary>A role assignment with the names of those who granted and revoked it.</summary>
/// <param name="GrantedBy">Null if granted outside a signed-in request.</param>
/// <param name="IsBySignOn">Whether a sign-on rule granted the role and will end it.</param>
internal sealed record RoleView(
    Guid Id, FacultyRole Role, Guid? UnitId, DateOnly From, DateOnly? Until, string? GrantedBy, DateTime GrantedAt, string? Reason,
    string? RevokedBy, DateTime? RevokedAt, bool IsBySignOn)
{
    public bool IsOver(DateOnly today) => RevokedAt is not null || Until < today;
}

/// <summary>An assignment in the list of roles.</summary>
internal sealed class RoleRow
{
    public Guid Id { get; init; }

    public Guid MemberId { get; init; }

    public required string Name { get; init; }

    public FacultyRole Role { get; init; }

    public Guid? UnitId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public string? GrantedBy { get; init; }

    public DateTime GrantedAt { get; init; }
}

/// <summary>Lists the roles that the viewer may see.</summary>
internal sealed class RoleListQuery(FacultyDevDbContext db, PeopleQuery people, IViewer viewer, TimeProvider time)
{
    /// <summary>All roles of a person, newest first. The caller must have checked that the viewer may see them.</summary>
    public async Task<IReadOnlyList<RoleView>> ListOfMemberAsync(Guid memberId, CancellationToken cancellationToken) => await (
        from role in db.Set<RoleAssignment>().AsNoTracking()
        join granter in db.Set<Account>() on role.GrantedBy equals granter.Id into granters
        from granter in granters.DefaultIfEmpty()
        join revoker in db.Set<Account>() on role.RevokedBy equals revoker.Id into revokers
        from revoker in revokers.DefaultIfEmpty()
        where role.MemberId == memberId
        orderby role.From descending, role.Id descending
        select new RoleView(
            role.Id, role.Role, role.UnitId, role.From, role.Until, granter == null ? null : granter.Name, role.GrantedAt, role.Reason,
            revoker == null ? null : revoker.Name, role.RevokedAt, role.SignOnRuleId != null))
        .ToListAsync(cancellationToken);

    /// <summary>Roles held today by members of the viewer's units.</summary>
    /// <param name="typed">A prefix of the name; null or blank for everyone.</param>
    public IQueryable<RoleRow> HeldToday(FacultyRole? wanted, string? typed)
    {
        var visibleUnits = viewer.UnitsFor(InstitutionPermissions.Roles.View);
        var members = string.IsNullOrWhiteSpace(typed) ? db.Set<FacultyMember>().InUnits(visibleUnits) : people.MatchingName(typed).Where(member => member.Status != MemberStatus.Left).InUnits(visibleUnits);
        var today = time.Today();
        var roles = db.Set<RoleAssignment>().AsNoTracking()
            .Where(role => role.From <= today && (role.Until == null || role.Until >= today));
        if (wanted is not null)
            roles = roles.Where(role => role.Role == wanted);
        return from role in roles
               join member in members on role.MemberId equals member.Id
               join granter in db.Set<Account>() on role.GrantedBy equals granter.Id into granters
               from granter in granters.DefaultIfEmpty()
               select new RoleRow
               {
                   Id = role.Id, MemberId = member.Id, Name = member.DisplayName, Role = role.Role, UnitId = role.UnitId,
                   From = role.From, Until = role.Until, GrantedBy = granter == null ? null : granter.Name, GrantedAt = role.GrantedAt,
               };
    }
}
