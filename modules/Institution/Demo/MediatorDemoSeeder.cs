using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Demo;

/// <summary>Assigns the institution-wide mediator role to a professor.</summary>
internal sealed class MediatorDemoSeeder(FacultyDevDbContext db) : IDemoSeeder
{
    public int Order => 110;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var signIns = DemoPlan.Addresses.ToArray();
        var mediator = await db.Set<FacultyMember>()
            .Where(member => member.Rank == "Professor" && member.Status == MemberStatus.Active && !signIns.Contains(member.Email))
            .OrderBy(member => member.EmployeeNumber).FirstOrDefaultAsync(cancellationToken);
        // A very small demo may have no such professor.
        if (mediator is null)
            return;
        var since = new AcademicYear(AcademicYear.Of(plan.Today).StartYear - 2).Start;
        new DemoIds(plan.RandomFor("institution.mediator"), plan.Today).Add(db, new RoleAssignment(
            mediator, FacultyRole.Mediator, null, new Term(since), new Actor(null, null, "Demo", plan.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), plan.Today)));
    }
}
