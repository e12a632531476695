using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <param name="UnitPath">From the institution down.</param>
/// <param name="HasAccount">Whether they can sign in.</param>
internal sealed record PersonView(
    FacultyMember Member, IReadOnlyList<UnitSummary> UnitPath, CareerStage? Stage, IReadOnlyList<RoleView> Roles, bool HasAccount);

/// <summary>A member by their record: oneself, or somebody of the units that the viewer oversees.</summary>
internal sealed class PersonQuery(
    FacultyDevDbContext db, IUnits units, SettingsQuery settings, RolesQuery roles, JointMembers joint, IViewer viewer, TimeProvider time)
{
    /// <summary>Oneself: always, and with all one's roles. Null for an account without a member.</summary>
    public async Task<PersonView?> MeAsync(CancellationToken cancellation)
    {
        var me = viewer.PersonId;
        var member = await db.Set<FacultyMember>().AsNoTracking().SingleOrDefaultAsync(member => member.Id == me, cancellation);
        return member is null ? null : await DescribeAsync(member, cancellation);
    }

    /// <summary>404 when there is nobody, or nobody whom the viewer may see.</summary>
    public Task<FacultyMember> LoadAsync(Guid id, CancellationToken cancellation) =>
        joint.Of(db.Set<FacultyMember>(), viewer.UnitsFor(InstitutionPermissions.People.View))
            .SingleOrDefaultAsync(member => member.Id == id, cancellation).OrNotFound();

    private async Task<PersonView> DescribeAsync(FacultyMember member, CancellationToken cancellation)
    {
        var tree = await units.TreeAsync(cancellation);
        var rule = (await settings.GetAsync(cancellation)).StageRule;
        var today = time.Today();
        return new PersonView(
            member,
            tree.PathTo(member.UnitId),
            rule.StageOf(member.Rank, member.FirstAppointment, today),
            await roles.OfAsync(member.Id, cancellation),
            await db.Set<Account>().AnyAsync(account => account.MemberId == member.Id, cancellation));
    }
}
