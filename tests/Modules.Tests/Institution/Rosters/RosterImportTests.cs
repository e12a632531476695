using System.Data.Common;
using FacultyDev.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

public sealed class RosterImportTests
{
    private const string Ada = "F1,Ada,Lovelace,ada@example.edu,MATH,Mathematics,ARTS,Professor,Tenure,2010-08-15,2008-08-15\n";
    private const string Bo = "F2,Bo,Diallo,bo@example.edu,PHYS,Physics,SCI,Associate Professor,Tenure,,\n";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_ValidRows_ChangesNobody(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);

        var import = await scenario.PlanAsync(InstitutionScenario.Header + Ada + Bo);

        import.State.ShouldBe(ImportState.Planned);
        (import.Created, import.Changed, import.Left, import.Rejected, import.Units).ShouldBe((2, 0, 0, 0, 2));
        (await scenario.MemberAsync("F1")).ShouldBeNull();
        (await scenario.TreeAsync()).FindByCode("PHYS").ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_ValidRows_CreatesPeopleAndUnitsAndWritesTheTrail(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var plan = await scenario.PlanAsync(InstitutionScenario.Header + Ada + Bo);

        var import = await scenario.ApplyAsync(plan.Id);

        import.State.ShouldBe(ImportState.Applied);
        import.AppliedByName.ShouldBe("Test Person");
        var bo = (await scenario.MemberAsync("F2")).ShouldNotBeNull();
        var tree = await scenario.TreeAsync();
        tree.PathTo(bo.UnitId).Select(unit => (unit.Code, unit.Kind)).ShouldBe(
            [("ROOT", UnitKind.Institution), ("SCI", UnitKind.School), ("PHYS", UnitKind.Department)]);
        await using var program = scenario.Base.AsSystem();
        var trail = await program.Db.Set<AuditEntry>().SingleAsync(entry => entry.RecordId == bo.Id);
        (trail.Change, trail.Label, trail.ActorName).ShouldBe((AuditChange.Created, "Bo Diallo", "Test Person"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_SameFileAgain_LeavesEverything(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada + Bo)).Id);

        var again = await scenario.PlanAsync(InstitutionScenario.Header + Ada + Bo);

        (again.Created, again.Changed, again.Left, again.Rejected, again.Units).ShouldBe((0, 0, 2, 0, 0));
        again.MayBeApplied.ShouldBeFalse();
        (await Should.ThrowAsync<DomainException>(() => scenario.ApplyAsync(again.Id))).Code.ShouldBe("institution.import.nothing-to-apply");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_AppliedImport_RestoresEveryFieldAndRemovesWhatItCreated(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada)).Id);
        var before = MemberDetails.Of((await scenario.MemberAsync("F1"))!);
        var changed = Ada.Replace("Lovelace", "King").Replace("MATH,Mathematics,ARTS", "MATH,Pure Mathematics,PROF")
            .Replace("2010-08-15", "2012-08-15").Replace("ada@", "ada.king@").Replace(",Professor,Tenure", ",Dean,Research");
        var second = await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + changed + Bo)).Id);
        MemberDetails.Of((await scenario.MemberAsync("F1"))!).ShouldNotBe(before);

        var undone = await scenario.UndoAsync(second.Id);

        undone.State.ShouldBe(ImportState.Undone);
        undone.Kept.ShouldBe(0);
        MemberDetails.Of((await scenario.MemberAsync("F1"))!).ShouldBe(before);
        (await scenario.MemberAsync("F2")).ShouldBeNull();
        var tree = await scenario.TreeAsync();
        tree.FindByCode("PHYS").ShouldBeNull();
        tree.FindByCode("SCI").ShouldBeNull();
        var math = tree.FindByCode("MATH").ShouldNotBeNull();
        (math.Name, tree.Find(math.ParentId!.Value)!.Code).ShouldBe(("Mathematics", "ARTS"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_RecordsInUseOrChangedSince_KeepsThemWithAReason(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var third = "F3,Cy,Okoye,cy@example.edu,NURS,,,Professor,,,\n";
        var import = await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada + Bo + third)).Id);
        await using (var program = scenario.Base.AsSystem())
        {
            var bo = await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "F2");
            program.Db.Add(new FacultyDev.Institution.Roles.RoleAssignment(
                bo, FacultyRole.Mentor, null, new(scenario.Today), new(null, null, "Somebody", scenario.Base.Clock.GetUtcNow().UtcDateTime, scenario.Today)));
            var ada = await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "F1");
            ada.Update(MemberDetails.Of(ada) with { Rank = "Dean" });
            await program.Db.SaveChangesAsync();
        }

        var undone = await scenario.UndoAsync(import.Id);

        // Bo holds a role, so Bo, the department and its school stay. Ada was changed since and stays. Cy is removed.
        undone.Kept.ShouldBe(4);
        var kept = (await scenario.LinesAsync(import.Id)).Where(line => line.KeptBecause is not null)
            .ToDictionary(line => line.Key, line => RowProblem.Deserialize(line.KeptBecause).Single().Code);
        kept.ShouldBe(
            new Dictionary<string, string>
            {
                ["SCI"] = "institution.undo.in-use", ["PHYS"] = "institution.undo.in-use", ["F1"] = "institution.undo.changed-since",
                ["F2"] = "institution.undo.in-use",
            },
            ignoreOrder: true);
        (await scenario.MemberAsync("F3")).ShouldBeNull();
        (await scenario.MemberAsync("F1"))!.Rank.ShouldBe("Dean");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_PersonReferencedByAnotherModule_KeepsThem(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var import = await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada)).Id);
        await using (var program = scenario.Base.AsSystem())
        {
            program.Db.Add(new Account("ada@example.edu", "Ada Lovelace", (await scenario.MemberAsync("F1"))!.Id));
            await program.Db.SaveChangesAsync();
        }

        var undone = await scenario.UndoAsync(import.Id);

        undone.Kept.ShouldBe(1);
        (await scenario.MemberAsync("F1")).ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_PersonChangedSinceTheDryRun_RejectsOnlyThatRow(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada)).Id);
        var plan = await scenario.PlanAsync(InstitutionScenario.Header + Ada.Replace("Lovelace", "King") + Bo);
        await ChangeRankAsync(scenario, "F1");

        var import = await scenario.ApplyAsync(plan.Id);

        (import.Created, import.Changed, import.Rejected).ShouldBe((1, 0, 1));
        (await scenario.MemberAsync("F1"))!.LastName.ShouldBe("Lovelace");
        (await scenario.MemberAsync("F2")).ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_PersonChangedWhileTheChangesAreWorkedOut_RejectsOnlyThatRow(DatabaseKind kind)
    {
        var meanwhile = new BeforeTransaction();
        await using var scenario = await OpenAsync(kind, meanwhile);
        await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada)).Id);
        var plan = await scenario.PlanAsync(InstitutionScenario.Header + Ada.Replace("Lovelace", "King") + Bo);
        meanwhile.Run = () => ChangeRankAsync(scenario, "F1");

        var import = await scenario.ApplyAsync(plan.Id);

        (import.Created, import.Changed, import.Rejected).ShouldBe((1, 0, 1));
        (await scenario.MemberAsync("F1"))!.ShouldSatisfyAllConditions(ada => ada.LastName.ShouldBe("Lovelace"), ada => ada.Rank.ShouldBe("Dean"));
        await using var program = scenario.Base.AsSystem();
        var bo = (await scenario.MemberAsync("F2")).ShouldNotBeNull();
        (await program.Db.Set<AuditEntry>().CountAsync(entry => entry.RecordId == bo.Id)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_UnitClosedWhileTheChangesAreWorkedOut_CreatesNobodyInIt(DatabaseKind kind)
    {
        var meanwhile = new BeforeTransaction();
        await using var scenario = await OpenAsync(kind, meanwhile);
        var plan = await scenario.PlanAsync(InstitutionScenario.Header + Ada.Replace("MATH,Mathematics", "HIST,History") + Bo);
        meanwhile.Run = async () =>
        {
            await using var program = scenario.Base.AsSystem();
            (await program.Db.Set<OrgUnit>().SingleAsync(unit => unit.Code == "HIST")).Close(scenario.Today);
            await program.Db.SaveChangesAsync();
        };

        var import = await scenario.ApplyAsync(plan.Id);

        (import.Created, import.Rejected).ShouldBe((1, 1));
        (await scenario.MemberAsync("F1")).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_ChangedPerson_WritesWhatChangedToTheTrail(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada)).Id);

        await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada.Replace("Lovelace", "King"))).Id);

        var ada = (await scenario.MemberAsync("F1")).ShouldNotBeNull();
        (ada.LastName, ada.Version).ShouldBe(("King", 1));
        await using var program = scenario.Base.AsSystem();
        var entry = await program.Db.Set<AuditEntry>().SingleAsync(entry => entry.RecordId == ada.Id && entry.Change == AuditChange.Changed);
        entry.Fields.ShouldBe("""{"LastName":["Lovelace","King"]}""");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_AllOrNothingWithAPersonChangedSince_ChangesNothingAndPlansAgain(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada)).Id);
        var plan = await scenario.PlanAsync(InstitutionScenario.Header + Ada.Replace("Lovelace", "King") + Bo, allOrNothing: true);
        await ChangeRankAsync(scenario, "F1");

        var import = await scenario.ApplyAsync(plan.Id);

        import.State.ShouldBe(ImportState.Planned);
        (await scenario.MemberAsync("F2")).ShouldBeNull();
        DetailsJson.Read<RosterMemberDetails>((await scenario.LinesAsync(plan.Id)).Single(line => line.Key == "F1").Before!).Rank.ShouldBe("Dean");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_AllOrNothingWithAnInvalidRow_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var plan = await scenario.PlanAsync(InstitutionScenario.Header + Ada + "F9,,,,,,,,,,\n", allOrNothing: true);

        (await Should.ThrowAsync<DomainException>(() => scenario.ApplyAsync(plan.Id))).Code.ShouldBe("institution.import.has-rejected-rows");
        (await scenario.MemberAsync("F1")).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_Twice_IsRefusedTheSecondTime(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var import = await scenario.ApplyAsync((await scenario.PlanAsync(InstitutionScenario.Header + Ada)).Id);

        (await Should.ThrowAsync<DomainException>(() => scenario.ApplyAsync(import.Id))).Code.ShouldBe("institution.import.wrong-state");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_UnreadableFile_IsRefusedWithTheReason(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);

        var import = await scenario.PlanAsync(InstitutionScenario.Header + $"F1,\"{new string('x', 5000)}\",L,a@e.edu,MATH,,,Professor,,,");

        (import.State, import.RefusalCode).ShouldBe((ImportState.Refused, "kernel.spreadsheet.cell-too-long"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_ColumnsSeenBefore_OffersTheirMappingAgain(DatabaseKind kind)
    {
        const string header = "No,Given,Family,Post,Place,Level\n";
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var upload = office.Get<UploadRoster>();
        var first = await upload.RunAsync(new MemoryStream([.. System.Text.Encoding.UTF8.GetBytes(header)]), "a.csv", null, null, default);
        first.SetMapping(
            new ColumnMapping(ImportKind.People, RosterColumns.RequiredOf(ImportKind.People).Zip(first.ColumnList).ToDictionary(pair => pair.First, pair => pair.Second)),
            DateOrder.YearMonthDay, allOrNothing: false);
        await office.Db.SaveChangesAsync();

        var second = await upload.RunAsync(new MemoryStream([.. System.Text.Encoding.UTF8.GetBytes(header)]), "b.csv", null, null, default);
        var offered = await upload.SuggestMappingAsync(second, default);

        RosterColumns.RequiredOf(ImportKind.People).Select(field => offered[field]).ShouldBe(first.ColumnList);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_ByADeanOrTheOfficeOfOneUnit_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var import = await scenario.PlanAsync(InstitutionScenario.Header + Ada);
        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));
        await using var unitOffice = await scenario.Base.AsAsync(FacultyRole.CareerDevelopmentOffice, scenario.Unit("ARTS"));

        await Should.ThrowAsync<NotFoundException>(() => dean.Get<RosterImportAccess>().LoadAsync(import.Id, default));
        await Should.ThrowAsync<NotFoundException>(() => unitOffice.Get<RosterImportAccess>().LoadAsync(import.Id, default));
    }

    private static Task<InstitutionScenario> OpenAsync(DatabaseKind kind, BeforeTransaction meanwhile) => InstitutionScenario.OpenAsync(
        kind, services => services.ConfigureDbContext<FacultyDevDbContext>(options => options.AddInterceptors(meanwhile)));

    private static async Task ChangeRankAsync(InstitutionScenario scenario, string number)
    {
        await using var program = scenario.Base.AsSystem();
        var member = await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == number);
        member.Update(MemberDetails.Of(member) with { Rank = "Dean" });
        await program.Db.SaveChangesAsync();
    }

    /// <summary>Lets somebody else act once, just before the next transaction begins.</summary>
    private sealed class BeforeTransaction : DbTransactionInterceptor
    {
        public Func<Task>? Run { get; set; }

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (Run is { } run)
            {
                Run = null;
                await run();
            }

            return result;
        }
    }
}
