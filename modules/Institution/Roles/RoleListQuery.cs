using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
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

    /// <summary>The account that granted it; null if granted outside a signed-in request.</summary>
    public Guid? GrantedBy { get; init; }

    public DateTime GrantedAt { get; init; }
}

/// <summary>Lists the roles that the viewer may see.</summary>
internal sealed class RoleListQuery(FacultyDevDbContext db, IAccountRecords accounts, IViewer viewer, Clock clock)
{
    /// <summary>All roles of a person, newest first. The caller must have checked that the viewer may see them.</summary>
    public async Task<IReadOnlyList<RoleView>> ListOfMemberAsync(Guid memberId, CancellationToken cancellationToken)
    {
        var roles = await db.Set<RoleAssignment>().AsNoTracking().Where(role => role.MemberId == memberId)
            .OrderByDescending(role => role.From).ThenByDescending(role => role.Id).ToListAsync(cancellationToken);
        var names = await accounts.GetNamesAsync([.. roles.SelectMany(role => new[] { role.GrantedBy, role.RevokedBy }).OfType<Guid>()], cancellationToken);
        return
        [
            .. roles.Select(role => new RoleView(
                role.Id, role.Role, role.UnitId, role.From, role.Until, Name(role.GrantedBy), role.GrantedAt, role.Reason, Name(role.RevokedBy),
                role.RevokedAt, role.SignOnRuleId is not null)),
        ];

        string? Name(Guid? account) => account is { } id ? names.GetValueOrDefault(id) : null;
    }

    /// <summary>The names of the accounts that granted these roles.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> GetGrantersAsync(IEnumerable<RoleRow> rows, CancellationToken cancellationToken) =>
        accounts.GetNamesAsync([.. rows.Select(row => row.GrantedBy).OfType<Guid>()], cancellationToken);

    /// <summary>The names of the accounts that granted any of the roles of <see cref="HeldToday"/>, for a file with all of them.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> GetGrantersAsync(FacultyRole? wanted, string? typed, CancellationToken cancellationToken) =>
        await accounts.GetNamesAsync(
            await HeldToday(wanted, typed).Where(row => row.GrantedBy != null).Select(row => row.GrantedBy!.Value).Distinct().ToListAsync(cancellationToken),
            cancellationToken);

    /// <summary>Roles held today by members of the viewer's units.</summary>
    /// <param name="typed">A prefix of the name; null or blank for everyone.</param>
    public IQueryable<RoleRow> HeldToday(FacultyRole? wanted, string? typed)
    {
        var visibleUnits = viewer.UnitsFor(InstitutionPermissions.Roles.View);
        var members = string.IsNullOrWhiteSpace(typed)
            ? db.Set<FacultyMember>().InUnits(visibleUnits)
            : db.Set<FacultyMember>().AsNoTracking().WithName(typed).Where(member => member.Status != MemberStatus.Left).InUnits(visibleUnits);
        var today = clock.Today;
        var roles = db.Set<RoleAssignment>().AsNoTracking()
            .Where(role => role.From <= today && (role.Until == null || role.Until >= today));
        if (wanted is not null)
            roles = roles.Where(role => role.Role == wanted);
        return from role in roles
               join member in members on role.MemberId equals member.Id
               select new RoleRow
               {
                   Id = role.Id, MemberId = member.Id, Name = member.DisplayName, Role = role.Role, UnitId = role.UnitId,
                   From = role.From, Until = role.Until, GrantedBy = role.GrantedBy, GrantedAt = role.GrantedAt,
               };
    }
}
