using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution.Rosters;

public sealed class RosterImportTests
{
    private const string Ada = "F1,Ada,Lovelace,ada@example.edu,MATH,Mathematics,ARTS,Professor,Tenure,2010-08-15,2008-08-15\n";
    private const string Bo = "F2,Bo,Diallo,bo@example.edu,PHYS,Physics,SCI,Associate Professor,Tenure,,\n";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_GoodRows_ChangesNobody(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);

        var import = await house.PlanAsync(InstitutionHouse.Header + Ada + Bo);

        import.State.ShouldBe(ImportState.Planned);
        (import.Created, import.Changed, import.Left, import.Rejected, import.Units).ShouldBe((2, 0, 0, 0, 2));
        (await house.MemberAsync("F1")).ShouldBeNull();
        (await house.TreeAsync()).FindByCode("PHYS").ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_GoodRows_CreatesPeopleAndUnitsAndWritesTheTrail(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var plan = await house.PlanAsync(InstitutionHouse.Header + Ada + Bo);

        var import = await house.ApplyAsync(plan.Id);

        import.State.ShouldBe(ImportState.Applied);
        import.AppliedByName.ShouldBe("Test Person");
        var bo = (await house.MemberAsync("F2")).ShouldNotBeNull();
        var tree = await house.TreeAsync();
        tree.PathTo(bo.UnitId).Select(unit => (unit.Code, unit.Kind)).ShouldBe(
            [("ROOT", UnitKind.Institution), ("SCI", UnitKind.School), ("PHYS", UnitKind.Department)]);
        await using var program = house.Inner.AsProgram();
        var trail = await program.Db.Set<AuditEntry>().SingleAsync(entry => entry.RecordId == bo.Id);
        (trail.Change, trail.Label, trail.ActorName).ShouldBe((AuditChange.Created, "Bo Diallo", "Test Person"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_SameFileAgain_LeavesEverything(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.ApplyAsync((await house.PlanAsync(InstitutionHouse.Header + Ada + Bo)).Id);

        var again = await house.PlanAsync(InstitutionHouse.Header + Ada + Bo);

        (again.Created, again.Changed, again.Left, again.Rejected, again.Units).ShouldBe((0, 0, 2, 0, 0));
        again.MayBeApplied.ShouldBeFalse();
        (await Should.ThrowAsync<DomainException>(() => house.ApplyAsync(again.Id))).Code.ShouldBe("institution.import-nothing-to-apply");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_AppliedImport_PutsBackEveryFieldAndRemovesWhatItCreated(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.ApplyAsync((await house.PlanAsync(InstitutionHouse.Header + Ada)).Id);
        var before = MemberFacts.Of((await house.MemberAsync("F1"))!);
        var changed = Ada.Replace("Lovelace", "King").Replace("MATH,Mathematics,ARTS", "MATH,Pure Mathematics,PROF")
            .Replace("2010-08-15", "2012-08-15").Replace("ada@", "ada.king@").Replace(",Professor,Tenure", ",Dean,Research");
        var second = await house.ApplyAsync((await house.PlanAsync(InstitutionHouse.Header + changed + Bo)).Id);
        MemberFacts.Of((await house.MemberAsync("F1"))!).ShouldNotBe(before);

        var undone = await house.UndoAsync(second.Id);

        undone.State.ShouldBe(ImportState.Undone);
        undone.Kept.ShouldBe(0);
        MemberFacts.Of((await house.MemberAsync("F1"))!).ShouldBe(before);
        (await house.MemberAsync("F2")).ShouldBeNull();
        var tree = await house.TreeAsync();
        tree.FindByCode("PHYS").ShouldBeNull();
        tree.FindByCode("SCI").ShouldBeNull();
        var math = tree.FindByCode("MATH").ShouldNotBeNull();
        (math.Name, tree.Find(math.ParentId!.Value)!.Code).ShouldBe(("Mathematics", "ARTS"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_WhereSomethingDependsOrWasChanged_KeepsThatAndSaysWhy(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var third = "F3,Cy,Okoye,cy@example.edu,NURS,,,Professor,,,\n";
        var import = await house.ApplyAsync((await house.PlanAsync(InstitutionHouse.Header + Ada + Bo + third)).Id);
        await using (var program = house.Inner.AsProgram())
        {
            var bo = await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "F2");
            program.Db.Add(new FacultyDev.Institution.Roles.RoleAssignment(
                bo, FacultyRole.Mentor, null, new(house.Today), new(null, house.Inner.Clock.GetUtcNow().UtcDateTime)));
            var ada = await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "F1");
            ada.Record(MemberFacts.Of(ada) with { Rank = "Dean" });
            await program.Db.SaveChangesAsync();
        }

        var undone = await house.UndoAsync(import.Id);

        // Bo, their department and its school stay; Ada stays as somebody changed her; Cy goes.
        undone.Kept.ShouldBe(4);
        var kept = (await house.LinesAsync(import.Id)).Where(line => line.KeptBecause is not null)
            .ToDictionary(line => line.Key, line => RosterProblem.Read(line.KeptBecause).Single().Code);
        kept.ShouldBe(
            new Dictionary<string, string>
            {
                ["SCI"] = "institution.undo-in-use", ["PHYS"] = "institution.undo-in-use", ["F1"] = "institution.undo-changed-since",
                ["F2"] = "institution.undo-in-use",
            },
            ignoreOrder: true);
        (await house.MemberAsync("F3")).ShouldBeNull();
        (await house.MemberAsync("F1"))!.Rank.ShouldBe("Dean");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Undo_WhereAnotherModuleRefersToThePerson_KeepsThem(DatabaseKind kind)
    {
        var module = new Referring();
        await using var house = await InstitutionHouse.OpenAsync(kind, services => services.AddSingleton<IInstitutionReferences>(module));
        var import = await house.ApplyAsync((await house.PlanAsync(InstitutionHouse.Header + Ada)).Id);
        module.Ids.Add((await house.MemberAsync("F1"))!.Id);

        var undone = await house.UndoAsync(import.Id);

        undone.Kept.ShouldBe(1);
        (await house.MemberAsync("F1")).ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_PersonChangedSinceTheDryRun_RejectsThatRowAlone(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.ApplyAsync((await house.PlanAsync(InstitutionHouse.Header + Ada)).Id);
        var plan = await house.PlanAsync(InstitutionHouse.Header + Ada.Replace("Lovelace", "King") + Bo);
        await ChangeRankAsync(house, "F1");

        var import = await house.ApplyAsync(plan.Id);

        (import.Created, import.Changed, import.Rejected).ShouldBe((1, 0, 1));
        (await house.MemberAsync("F1"))!.LastName.ShouldBe("Lovelace");
        (await house.MemberAsync("F2")).ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_AllOrNothingAndAPersonChangedSince_DoesNothingAndPlansAgain(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.ApplyAsync((await house.PlanAsync(InstitutionHouse.Header + Ada)).Id);
        var plan = await house.PlanAsync(InstitutionHouse.Header + Ada.Replace("Lovelace", "King") + Bo, allOrNothing: true);
        await ChangeRankAsync(house, "F1");

        var import = await house.ApplyAsync(plan.Id);

        import.State.ShouldBe(ImportState.Planned);
        (await house.MemberAsync("F2")).ShouldBeNull();
        FactsJson.Read<RosterFacts>((await house.LinesAsync(plan.Id)).Single(line => line.Key == "F1").Before!).Rank.ShouldBe("Dean");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_AllOrNothingWithABadRow_IsRefused(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var plan = await house.PlanAsync(InstitutionHouse.Header + Ada + "F9,,,,,,,,,,\n", allOrNothing: true);

        (await Should.ThrowAsync<DomainException>(() => house.ApplyAsync(plan.Id))).Code.ShouldBe("institution.import-all-or-nothing");
        (await house.MemberAsync("F1")).ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Apply_Twice_IsRefusedTheSecondTime(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var import = await house.ApplyAsync((await house.PlanAsync(InstitutionHouse.Header + Ada)).Id);

        (await Should.ThrowAsync<DomainException>(() => house.ApplyAsync(import.Id))).Code.ShouldBe("institution.import-not-now");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Plan_FileThatCannotBeRead_KeepsTheReason(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);

        var import = await house.PlanAsync(InstitutionHouse.Header + $"F1,\"{new string('x', 5000)}\",L,a@e.edu,MATH,,,Professor,,,");

        (import.State, import.RefusalCode).ShouldBe((ImportState.Refused, "institution.roster-cell-too-long"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Upload_ColumnsSeenBefore_OffersTheirMappingAgain(DatabaseKind kind)
    {
        const string header = "No,Given,Family,Post,Place,Level\n";
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await using var office = await house.AsOfficeAsync();
        var upload = office.Get<UploadRoster>();
        var first = await upload.RunAsync(new MemoryStream([.. System.Text.Encoding.UTF8.GetBytes(header)]), "a.csv", null, null, default);
        first.Map(
            new ColumnMapping(ImportKind.People, RosterColumns.RequiredOf(ImportKind.People).Zip(first.ColumnList).ToDictionary(pair => pair.First, pair => pair.Second)),
            DateOrder.YearMonthDay, allOrNothing: false);
        await office.Db.SaveChangesAsync();

        var second = await upload.RunAsync(new MemoryStream([.. System.Text.Encoding.UTF8.GetBytes(header)]), "b.csv", null, null, default);
        var offered = await upload.OfferMappingAsync(second, default);

        RosterColumns.RequiredOf(ImportKind.People).Select(field => offered[field]).ShouldBe(first.ColumnList);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_ByADeanOrTheOfficeOfOneUnit_FindsNothing(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var import = await house.PlanAsync(InstitutionHouse.Header + Ada);
        await using var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"));
        await using var partOffice = await house.Inner.AsAsync(FacultyRole.CareerDevelopmentOffice, house.Unit("ARTS"));

        await Should.ThrowAsync<NotFoundException>(() => dean.Get<ImportAccess>().LoadAsync(import.Id, default));
        await Should.ThrowAsync<NotFoundException>(() => partOffice.Get<ImportAccess>().LoadAsync(import.Id, default));
    }

    private static async Task ChangeRankAsync(InstitutionHouse house, string number)
    {
        await using var program = house.Inner.AsProgram();
        var member = await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == number);
        member.Record(MemberFacts.Of(member) with { Rank = "Dean" });
        await program.Db.SaveChangesAsync();
    }

    private sealed class Referring : IInstitutionReferences
    {
        public HashSet<Guid> Ids { get; } = [];

        public Task<IReadOnlySet<Guid>> InUseAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlySet<Guid>>(ids.Where(Ids.Contains).ToHashSet());
    }
}
