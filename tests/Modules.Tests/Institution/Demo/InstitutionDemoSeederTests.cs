using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Demo;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Units;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Demo;

public sealed class InstitutionDemoSeederTests
{
    private static readonly DemoPlan Plan = new(300, 2026, new DateOnly(2026, 11, 22));

    [Fact]
    public async Task Seed_SamePlanTwice_CreatesTheSameInstitution()
    {
        var first = await SnapshotAsync(Plan);
        var second = await SnapshotAsync(Plan);
        var other = await SnapshotAsync(Plan with { Seed = 7 });

        second.ShouldBe(first);
        other.ShouldNotBe(first);

        static async Task<string> SnapshotAsync(DemoPlan plan)
        {
            await using var scenario = await SeededAsync(DatabaseKind.Sqlite, plan);
            await using var program = scenario.AsSystem();
            var units = await program.Db.Set<OrgUnit>().OrderBy(unit => unit.Id).ToListAsync();
            var members = await program.Db.Set<FacultyMember>().OrderBy(member => member.Id).ToListAsync();
            var roles = await program.Db.Set<RoleAssignment>().OrderBy(role => role.Id).ToListAsync();
            return string.Join('\n', units.Select(unit => $"{unit.Id} {unit.Code} {unit.ParentId}")
                .Concat(members.Select(member => $"{member.Id} {member.EmployeeNumber} {member.Status} {MemberDetails.Of(member)}"))
                .Concat(roles.Select(role => $"{role.Id} {role.MemberId} {role.Role} {role.UnitId} {role.From}")));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Seed_Plan_CreatesPeopleUnitsAndHoldersOfAllRoles(DatabaseKind kind)
    {
        await using var scenario = await SeededAsync(kind, Plan);
        await using var program = scenario.AsSystem();

        (await program.Db.Set<FacultyMember>().CountAsync()).ShouldBe(Plan.People);
        var tree = await program.Get<IUnits>().GetTreeAsync();
        tree.Indented().CountBy(entry => entry.Unit.Kind).ToDictionary()
            .ShouldBe(new Dictionary<UnitKind, int> { [UnitKind.Institution] = 1, [UnitKind.School] = 6, [UnitKind.Department] = 30 }, ignoreOrder: true);
        (await program.Get<IRoleHolders>().GetByRoleAsync(UnitSet.Everything)).Values.ShouldAllBe(holders => holders.Count > 0);
    }

    [Fact]
    public void Codes_OfTheDemo_DifferFromTheSampleRoster()
    {
        string[] sample = ["MATH", "PHYS", "PHIL", "HIST", "ARTS", "EDUC", "COMM", "NURS", "ENGR", "BIOS", "PROF"];

        DemoUnits.Schools.SelectMany(school => school.Departments.Select(department => department.Code).Append(school.Code))
            .ShouldNotContain(code => sample.Contains(code));
    }

    private static async Task<TestScenario> SeededAsync(DatabaseKind kind, DemoPlan plan)
    {
        var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        await program.Get<IEnumerable<IDemoSeeder>>().OfType<InstitutionDemoSeeder>().Single().SeedAsync(plan, default);
        return scenario;
    }
}
