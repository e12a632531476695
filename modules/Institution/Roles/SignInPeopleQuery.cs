using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Roles;

internal sealed class SignInPeopleQuery(FacultyDevDbContext db, Clock clock) : ISignInPeople
{
    public async Task<SignInPerson?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        (await ListAsync(db.Set<FacultyMember>().Where(member => member.Id == id), cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<SignInPerson>> MatchAsync(string? email, string? employeeNumber, CancellationToken cancellationToken = default) => ListAsync(
        db.Set<FacultyMember>()
            .Where(member => member.Status != MemberStatus.Left && (member.EmployeeNumber == employeeNumber || member.Email == email))
            .OrderBy(member => member.Id).Take(2),
        cancellationToken);

    /// <summary>Loads the roles with the people, because every request of somebody who is signed in asks for both.</summary>
    private async Task<IReadOnlyList<SignInPerson>> ListAsync(IQueryable<FacultyMember> members, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var rows = await members.AsNoTracking().Select(member => new
        {
            member.Id, member.DisplayName, member.Email, member.UnitId, member.Status,
            Roles = db.Set<RoleAssignment>().Where(role => role.MemberId == member.Id && (role.Until == null || role.Until >= today))
                .Select(role => new { role.Role, role.UnitId, role.From }).ToList(),
        }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new SignInPerson(
                row.Id, row.DisplayName, row.Email, row.UnitId, row.Status == MemberStatus.Left,
                [.. row.Roles.Where(role => role.From <= today).Select(role => new RoleGrant(role.Role, role.UnitId))],
                row.Roles.Exists(role => role.Role == FacultyRole.Administrator))),
        ];
    }
}
