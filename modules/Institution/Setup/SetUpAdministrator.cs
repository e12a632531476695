using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Setup;

/// <summary>
/// Makes the person with this email address an administrator, creating the member if necessary.
/// </summary>
internal sealed class SetUpAdministrator(FacultyDevDbContext db, IUnits units, IViewer viewer, Clock clock)
{
    /// <returns>The id of the person.</returns>
    public async Task<Guid> RunAsync(string email, CancellationToken cancellationToken)
    {
        var root = (await units.GetTreeAsync(cancellationToken)).Root ?? throw new InvalidOperationException("Set up the institution first.");
        var address = email.Trim().ToLowerInvariant();
        var now = clock.UtcNow;
        var today = clock.DayOf(now);
        var member = await db.Set<FacultyMember>().SingleOrDefaultAsync(member => member.Email == address, cancellationToken);
        if (member is null)
            db.Add(member = new FacultyMember(
                $"ADMIN-{new DateTimeOffset(now).ToUnixTimeSeconds()}",
                new MemberDetails("Site", "Administrator", address, root.Id, "Staff", "Administrative", today, null)));
        var held = await db.Set<RoleAssignment>()
            .Where(role => role.MemberId == member.Id && role.Role == FacultyRole.Administrator).ToListAsync(cancellationToken);
        if (!held.Exists(role => role.IsHeldOn(today)))
            db.Add(new RoleAssignment(member, FacultyRole.Administrator, null, new Term(today), viewer.ToActor(clock), viewer.Name));
        await db.SaveChangesAsync(cancellationToken);
        return member.Id;
    }
}
