using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Reads;
using FacultyDev.Kernel.Shell;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Reads;

public sealed class SensitiveReadsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Note_OfAnother_IsSeenByItsOwnerAlone(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        var mary = await house.AddMemberAsync("2", "Mary Somerville", "MATH");
        await using (var office = await house.AsOfficeAsync())
            await office.Get<ISensitiveReads>().NoteAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");

        await using var owner = await house.Inner.AsAsync([], ada.Id);
        var row = (await owner.Get<ReadsQuery>().MineAsync(new TableRequest(), default)).Rows.ShouldHaveSingleItem();
        (row.ReaderName, row.DataClass, row.At).ShouldBe(("Test Person", DataClasses.PersonnelRecord, house.Inner.Clock.GetUtcNow().UtcDateTime));
        await using var other = await house.Inner.AsAsync([], mary.Id);
        (await other.Get<ReadsQuery>().MineAsync(new TableRequest(), default)).Rows.ShouldBeEmpty();
        await using var technical = await house.Inner.AsAsync([]);
        (await technical.Get<ReadsQuery>().MineAsync(new TableRequest(), default)).Rows.ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Note_OfOneselfOrAgainWithinAnHour_AddsNothing(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await using var owner = await house.Inner.AsAsync([], ada.Id);
        await owner.Get<ISensitiveReads>().NoteAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
        await using var office = await house.AsOfficeAsync();
        var reads = office.Get<ISensitiveReads>();
        await reads.NoteAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
        await reads.NoteAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
        (await CountAsync(house)).ShouldBe(1);

        await reads.NoteAsync(ada.Id, DataClasses.RoleHistory, "institution.person-page");
        house.Inner.Clock.Pass(TimeSpan.FromMinutes(61));
        await reads.NoteAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
        (await CountAsync(house)).ShouldBe(3);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task PersonsPage_OpenedByAnOverseer_IsNoted(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var ada = await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        await using (var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS")))
            await OpenPageAsync(dean, ada.Id);
        await using (var program = await house.Inner.AsAsync(FacultyRole.MentoringProgram))
            await OpenPageAsync(program, ada.Id);

        await using var owner = await house.Inner.AsAsync([], ada.Id);
        (await owner.Get<ReadsQuery>().MineAsync(new TableRequest(), default)).Rows.Select(row => row.DataClass)
            .ShouldBe([DataClasses.PersonnelRecord, DataClasses.RoleHistory, DataClasses.PersonnelRecord], ignoreOrder: true);
    }

    [Fact]
    public async Task Note_OfAnUnknownClass_IsAMistakeOfTheProgram()
    {
        await using var house = await InstitutionHouse.OpenAsync(DatabaseKind.Sqlite);
        await using var office = await house.AsOfficeAsync();
        await Should.ThrowAsync<ArgumentException>(() => office.Get<ISensitiveReads>().NoteAsync(Guid.CreateVersion7(), "Shoe size", "institution.person-page"));
    }

    [Fact]
    public void Classes_OfTheMatrix_AreThereOnceEachWithAKeyOfTheirOwn()
    {
        DataClasses.All.Count.ShouldBe(21);
        DataClasses.All.Select(DataClasses.KeyOf).ShouldBeUnique();
        foreach (var dataClass in DataClasses.All)
            Architecture.Texts.Set("KernelText").Has($"DataClass.{DataClasses.KeyOf(dataClass)}").ShouldBeTrue(dataClass);
    }

    private static async Task OpenPageAsync(Actor viewer, Guid person)
    {
        var profiles = viewer.Get<ProfileQuery>();
        await profiles.RolesAsync(await profiles.FindAsync(person, default), default);
    }

    private static async Task<int> CountAsync(InstitutionHouse house)
    {
        await using var program = house.Inner.AsProgram();
        return await program.Db.Set<SensitiveRead>().CountAsync();
    }
}
