using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Access;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Platform.AccessLogging;

public sealed class AccessLogTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Record_AccessByAnotherPerson_IsListedForTheOwnerOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        var mary = await scenario.AddMemberAsync("2", "Mary Somerville", "MATH");
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<IAccessLog>().RecordAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");

        await using var owner = await scenario.Base.AsAsync([], ada.Id);
        var row = (await owner.Get<AccessLogQuery>().ListMineAsync(new TableRequest(), default)).Rows.ShouldHaveSingleItem();
        (row.ReaderName, row.DataClass, row.At).ShouldBe(("Test Person", DataClasses.PersonnelRecord, scenario.Base.Clock.GetUtcNow().UtcDateTime));
        await using var other = await scenario.Base.AsAsync([], mary.Id);
        (await other.Get<AccessLogQuery>().ListMineAsync(new TableRequest(), default)).Rows.ShouldBeEmpty();
        await using var technical = await scenario.Base.AsAsync([]);
        (await technical.Get<AccessLogQuery>().ListMineAsync(new TableRequest(), default)).Rows.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Record_OwnAccessOrAgainWithinAnHour_AddsNoEntry(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await using var owner = await scenario.Base.AsAsync([], ada.Id);
        await owner.Get<IAccessLog>().RecordAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
        await using var office = await scenario.AsOfficeAsync();
        var reads = office.Get<IAccessLog>();
        await reads.RecordAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
        await reads.RecordAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
        (await CountAsync(scenario)).ShouldBe(1);

        await reads.RecordAsync(ada.Id, DataClasses.RoleHistory, "institution.person-page");
        scenario.Base.Clock.Pass(TimeSpan.FromMinutes(61));
        await reads.RecordAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
        (await CountAsync(scenario)).ShouldBe(3);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PersonPage_OpenedByAnOverseer_IsRecorded(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await using (var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS")))
            await OpenPageAsync(dean, ada.Id);
        await using (var program = await scenario.Base.AsAsync(FacultyRole.MentoringProgram))
            await OpenPageAsync(program, ada.Id);

        await using var owner = await scenario.Base.AsAsync([], ada.Id);
        (await owner.Get<AccessLogQuery>().ListMineAsync(new TableRequest(), default)).Rows.Select(row => row.DataClass)
            .ShouldBe([DataClasses.PersonnelRecord, DataClasses.RoleHistory, DataClasses.PersonnelRecord], ignoreOrder: true);
    }

    [Fact]
    public async Task Record_OfAnUnknownClass_Throws()
    {
        await using var scenario = await InstitutionScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var office = await scenario.AsOfficeAsync();
        await Should.ThrowAsync<ArgumentException>(() => office.Get<IAccessLog>().RecordAsync(Guid.CreateVersion7(), "Shoe size", "institution.person-page"));
    }

    [Fact]
    public void Classes_OfTheMatrix_HaveUniqueKeysAndNames()
    {
        DataClasses.All.Count.ShouldBe(21);
        DataClasses.All.Select(DataClasses.KeyOf).ShouldBeUnique();
        foreach (var dataClass in DataClasses.All)
            Architecture.Texts.Set("PlatformText").Has($"DataClass.{DataClasses.KeyOf(dataClass)}").ShouldBeTrue(dataClass);
    }

    private static async Task OpenPageAsync(ActingUser viewer, Guid person)
    {
        var profiles = viewer.Get<ProfileQuery>();
        await profiles.ListRolesAsync(await profiles.FindAsync(person, default), default);
    }

    private static async Task<int> CountAsync(InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<AccessLogEntry>().CountAsync();
    }
}
