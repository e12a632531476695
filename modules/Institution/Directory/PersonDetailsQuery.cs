using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Directory;

/// <param name="UnitPath">From the institution down to the home unit.</param>
/// <param name="HasAccount">Whether there is an account for signing in.</param>
internal sealed record PersonView(
    FacultyMember Member, IReadOnlyList<UnitSummary> UnitPath, CareerStage? Stage, IReadOnlyList<RoleView> Roles, bool HasAccount);

/// <summary>Loads a member's record: the viewer's own, or one of a unit that the viewer oversees.</summary>
internal sealed class PersonDetailsQuery(
    FacultyDevDbContext db, IUnits units, InstitutionSettingsQuery settings, RoleListQuery roles, IAccounts accounts, UnitMembership membership, IViewer viewer, Clock clock)
{
    /// <summary>The viewer's own record with all roles; null if the account belongs to no member.</summary>
    public async Task<PersonView?> FindMeAsync(CancellationToken cancellationToken)
    {
        var me = viewer.PersonId;
        var member = await db.Set<FacultyMember>().AsNoTracking().SingleOrDefaultAsync(member => member.Id == me, cancellationToken);
        return member is null ? null : await DescribeAsync(member, cancellationToken);
    }

    /// <summary>Throws NotFoundException if the member does not exist or the viewer may not see them.</summary>
    public Task<FacultyMember> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        membership.FilterByUnits(db.Set<FacultyMember>(), viewer.UnitsFor(InstitutionPermissions.People.View))
            .SingleOrDefaultAsync(member => member.Id == id, cancellationToken).OrNotFoundAsync();

    private async Task<PersonView> DescribeAsync(FacultyMember member, CancellationToken cancellationToken)
    {
        var tree = await units.GetTreeAsync(cancellationToken);
        var rule = (await settings.GetAsync(cancellationToken)).StageRule;
        var today = clock.Today;
        return new PersonView(
            member,
            tree.PathTo(member.UnitId),
            rule.StageOf(member.Rank, member.FirstAppointment, today),
            await roles.ListOfMemberAsync(member.Id, cancellationToken),
            (await accounts.GetAccountIdsAsync([member.Id], cancellationToken)).Count > 0);
    }
}
