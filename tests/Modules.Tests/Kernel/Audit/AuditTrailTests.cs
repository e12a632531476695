using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Audit;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Targets;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Audit;

/// <summary>Creating, changing and removing a record each write an audit entry, and so does a change made by an event handler.</summary>
public sealed class AuditTrailTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Trail_RecordCreatedChangedAndRemoved_HasAnEntryForEach(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var tree = await scenario.Institution.TreeAsync();
        var year = new AcademicYear(2026);
        var arts = new ResponsibilityMatrixScope(tree, tree.FindByCode("ARTS")!, year);
        for (var step = 0; step < 3; step++)
        {
            scenario.Institution.Base.Clock.Pass(TimeSpan.FromMinutes(1));
            await using var office = await scenario.AsOfficeAsync();
            if (step == 2)
                await office.Get<SetTarget>().RemoveAsync(arts, "CDO-ORG-3", CancellationToken.None);
            else
                await office.Get<SetTarget>().RunAsync(arts, "CDO-ORG-3", 0, 15 + step, year.End, CancellationToken.None);
        }

        await using var program = scenario.Institution.Base.AsSystem();
        var lines = await program.Db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Kind == "responsibilities.IndicatorTarget").OrderBy(entry => entry.At).ToListAsync();
        lines.Select(line => line.Change).ShouldBe([AuditChange.Created, AuditChange.Changed, AuditChange.Removed]);
        lines[1].Fields.ShouldContain("Value");
        lines[2].Fields.ShouldContain("CDO-ORG-3");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Trail_ChangeByAnEventHandler_NamesThePersonWhoCausedIt(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var member = await scenario.AddMemberAsync("f1", "Bo Li", "NURS", new RoleGrant(FacultyRole.Mentor, scenario.Unit("NURS")));
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<MemberAccess>().ChangeAsync(member.Id, null, MemberOperation.Manage, (left, actor) => left.Leave(scenario.Today, actor.Day), default);

        await using var program = scenario.Base.AsSystem();
        var role = await program.Db.Set<RoleAssignment>().AsNoTracking().SingleAsync();
        var line = await program.Db.Set<AuditEntry>().AsNoTracking().SingleAsync(entry => entry.RecordId == role.Id && entry.Change == AuditChange.Changed);
        line.ActorName.ShouldBe("Test Person");
        line.Fields.ShouldContain("RevokedAt");
    }
}
