using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Demo;

/// <summary>
/// Appoints chairs as supervisors of their departments' members and deans as supervisors of their schools' chairs, according to
/// their roles.
/// </summary>
internal sealed class SupervisionDemoSeeder(FacultyDevDbContext db, IUnits units) : IDemoSeeder
{
    private static readonly HashSet<Guid> NoSupervisors = [];

    public int Order => 110;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        var ids = new DemoIds(plan.RandomFor("institution.supervision"), plan.Today);
        var start = new AcademicYear(AcademicYear.Of(plan.Today).StartYear - 2).Start;
        var actor = new Actor(null, null, "Demo", plan.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), plan.Today);
        var tree = await units.GetTreeAsync(cancellationToken);
        var headByUnit = await HeadsAsync(cancellationToken);
        foreach (var unit in tree.Indented().Select(entry => entry.Unit).Where(unit => unit.Kind == UnitKind.Department).OrderBy(unit => unit.Code, StringComparer.Ordinal))
        {
            var chair = headByUnit.GetValueOrDefault(unit.Id);
            var dean = headByUnit.GetValueOrDefault(unit.ParentId!.Value);
            foreach (var member in await db.Set<FacultyMember>().AsNoTracking().Where(member => member.UnitId == unit.Id)
                .OrderBy(member => member.Id).ToListAsync(cancellationToken))
                if (HeadOf(member, chair, dean) is { } head)
                    ids.Add(db, new SupervisionLine(
                        member, head, new SupervisionTerms(head == dean ? SupervisionKind.Dean : SupervisionKind.Chair, Later(start, member.HireDate)),
                        NoSupervisors, actor));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private static FacultyMember? HeadOf(FacultyMember member, FacultyMember? chair, FacultyMember? dean) =>
        member.Id == dean?.Id ? null : member.Id == chair?.Id ? dean : chair ?? dean;

    private static DateOnly Later(DateOnly start, DateOnly? hired) => hired > start ? hired.Value : start;

    /// <summary>The holder of the dean's office role in each unit, by unit id.</summary>
    private async Task<Dictionary<Guid, FacultyMember>> HeadsAsync(CancellationToken cancellationToken) => (await (
        from role in db.Set<RoleAssignment>().AsNoTracking()
        join member in db.Set<FacultyMember>().AsNoTracking() on role.MemberId equals member.Id
        where role.Role == FacultyRole.DeansOffice && role.UnitId != null
        select new { Unit = role.UnitId!.Value, Member = member }).ToListAsync(cancellationToken)).ToDictionary(head => head.Unit, head => head.Member);
}
