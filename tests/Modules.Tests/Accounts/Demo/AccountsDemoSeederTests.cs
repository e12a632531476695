using FacultyDev.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Accounts.Demo;

public sealed class AccountsDemoSeederTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Seed_Accounts_HoldExactlyOneRoleEach(DatabaseKind kind)
    {
        await using var scenario = await TestScenario.OpenAsync(kind);
        await using var program = scenario.AsSystem();
        await program.Get<SeedDemo>().RunAsync(new DemoPlan(100, 2026, new DateOnly(2026, 11, 22)), default);

        var roles = await (
            from account in program.Db.Set<Account>()
            join role in program.Db.Set<RoleAssignment>() on account.MemberId equals role.MemberId
            select new { account.Email, role.Role, role.UnitId }).ToListAsync();

        roles.Select(role => role.Email!.Split('@')[0]).ShouldBe([.. DemoPlan.SignIns, DemoPlan.OtherDean], ignoreOrder: true);
        var tree = await program.Get<IUnits>().GetTreeAsync();
        var deans = roles.Where(role => role.Role == FacultyRole.DeansOffice).ToDictionary(role => role.Email!.Split('@')[0], role => tree.Find(role.UnitId!.Value)!.Code);
        deans.ShouldBe(new Dictionary<string, string> { ["dean"] = "HLTH", ["otherdean"] = "BUSN" }, ignoreOrder: true);
    }
}
