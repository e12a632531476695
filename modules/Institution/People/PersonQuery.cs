using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <param name="UnitPath">From the institution down.</param>
/// <param name="HasAccount">Whether they can sign in.</param>
internal sealed record PersonView(
    FacultyMember Member, IReadOnlyList<UnitSummary> UnitPath, CareerStage? Stage, IReadOnlyList<RoleView> Roles, bool HasAccount);

/// <summary>One member, when the viewer may see them; roles only for who may see roles there.</summary>
internal sealed class PersonQuery(
    FacultyDevDbContext db, IUnits units, SettingsQuery settings, RolesQuery roles, IViewer viewer, TimeProvider time)
{
    public async Task<PersonView> FindAsync(Guid id, CancellationToken cancellation)
    {
        var member = await LoadAsync(id, cancellation);
        return await DescribeAsync(
            member, viewer.UnitsFor(InstitutionPermissions.Roles.View).Contains(member.UnitId), cancellation);
    }

    /// <summary>Oneself: always, and with all one's roles. Null for an account without a member.</summary>
    public async Task<PersonView?> MeAsync(CancellationToken cancellation)
    {
        var me = viewer.PersonId;
        var member = await db.Set<FacultyMember>().AsNoTracking().SingleOrDefaultAsync(member => member.Id == me, cancellation);
        return member is null ? null : await DescribeAsync(member, seesRoles: true, cancellation);
    }

    /// <summary>404 when there is nobody, or nobody whom the viewer may see.</summary>
    public Task<FacultyMember> LoadAsync(Guid id, CancellationToken cancellation) =>
        db.Set<FacultyMember>().In(viewer.UnitsFor(InstitutionPermissions.People.View))
            .SingleOrDefaultAsync(member => member.Id == id, cancellation).OrNotFound();

    private async Task<PersonView> DescribeAsync(FacultyMember member, bool seesRoles, CancellationToken cancellation)
    {
        var tree = await units.TreeAsync(cancellation);
        var rule = (await settings.GetAsync(cancellation)).StageRule;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return new PersonView(
            member,
            tree.PathTo(member.UnitId),
            rule.StageOf(member.Rank, member.FirstAppointment, today),
            seesRoles ? await roles.OfAsync(member.Id, cancellation) : [],
            await db.Set<Account>().AnyAsync(account => account.MemberId == member.Id, cancellation));
    }
}
