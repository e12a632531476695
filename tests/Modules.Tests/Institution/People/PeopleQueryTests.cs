using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Search;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Shell;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.People;

public sealed class PeopleQueryTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_GivenNameFamilyNameOrAddress_FindsByItsBeginning(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "José García", "MATH");
        await house.AddMemberAsync("f2", "Anna Jost", "HIST");
        await house.AddMemberAsync("f3", "Bo Li", "NURS");
        await using var office = await house.AsOfficeAsync();
        var people = office.Get<IPeople>();

        (await NamesAsync("jos")).ShouldBe(["José García", "Anna Jost"]);
        (await NamesAsync("GARC")).ShouldBe(["José García"]);
        (await NamesAsync("josé g")).ShouldBe(["José García"]);
        (await NamesAsync("f3@")).ShouldBe(["Bo Li"]);
        (await NamesAsync("osé")).ShouldBeEmpty();
        (await NamesAsync(" ")).ShouldBeEmpty();

        async Task<IEnumerable<string>> NamesAsync(string typed) =>
            (await people.FindAsync(typed, UnitSet.Everything, 10)).Select(person => person.Name);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_WithinUnits_LeavesOthersAndThoseWhoLeftOut(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await house.AddMemberAsync("f2", "Bo Lu", "NURS");
        await house.AddMemberAsync("f3", "Bo Lo", "MATH");
        await using (var program = house.Inner.AsProgram())
        {
            (await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "f3")).Leave(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23));
            await program.Db.SaveChangesAsync();
        }

        await using var office = await house.AsOfficeAsync();
        var found = await office.Get<IPeople>().FindAsync("bo", UnitSet.Of([house.Unit("MATH")]), 10);

        found.Select(person => person.Name).ShouldBe(["Bo Li"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Names_KnownAndUnknownIds_GivesTheKnown(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var bo = await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await house.AsOfficeAsync();

        var names = await office.Get<IPeople>().NamesAsync([bo.Id, Guid.CreateVersion7(), bo.Id]);

        names.ShouldBe(new Dictionary<Guid, PersonName> { [bo.Id] = new(bo.Id, "Bo Li", house.Unit("MATH")) });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rows_ForADean_AreThoseOfTheirUnitsWhateverTheFilter(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Bo Li", "MATH");
        await house.AddMemberAsync("f2", "Al Roy", "HIST");
        await house.AddMemberAsync("f3", "Cy Fox", "NURS");
        await using var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"));

        (await NamesAsync(new PeopleFilter(null, null, null))).ShouldBe(["Bo Li", "Al Roy"]);
        (await NamesAsync(new PeopleFilter("math", "Professor", null))).ShouldBe(["Bo Li"]);
        (await NamesAsync(new PeopleFilter("NURS", null, null))).ShouldBeEmpty();
        (await NamesAsync(new PeopleFilter("NOPE", null, null))).ShouldBeEmpty();
        (await NamesAsync(new PeopleFilter(null, null, "cy"))).ShouldBeEmpty();
        (await NamesAsync(new PeopleFilter(null, "Dean", null))).ShouldBeEmpty();

        async Task<IEnumerable<string>> NamesAsync(PeopleFilter filter)
        {
            var table = dean.Get<PeopleTable>();
            var rows = await table.RowsAsync(filter, default);
            return (await TableResult.LoadAsync(rows, await table.DefinitionAsync(default), new TableRequest())).Rows.Select(row => row.Name);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Person_OutOfReach_IsNotFound(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        var near = await house.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, house.Unit("MATH")));
        var far = await house.AddMemberAsync("f2", "Cy Fox", "NURS");
        await using var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"));
        await using var mentor = await house.Inner.AsAsync(FacultyRole.Mentor, house.Unit("MATH"));
        await using var program = await house.Inner.AsAsync(FacultyRole.MentoringProgram);

        (await dean.Get<PersonQuery>().LoadAsync(near.Id, default)).Id.ShouldBe(near.Id);
        (await program.Get<PersonQuery>().LoadAsync(far.Id, default)).Id.ShouldBe(far.Id);
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<PersonQuery>().LoadAsync(far.Id, default));
        await Should.ThrowAsync<NotFoundException>(() => mentor.Get<PersonQuery>().LoadAsync(near.Id, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_ForPeopleAndUnits_FindsNamesForAllAndAddressesForOverseers(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Nora Li", "MATH");
        await house.AddMemberAsync("f2", "Nora Fox", "NURS");
        await using var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"));
        await using var mentee = await house.Inner.AsAsync(FacultyRole.Mentee, house.Unit("MATH"));

        (await dean.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearch>().Single().SearchAsync("nora", 10, default)).Select(hit => hit.Title).ShouldBe(["Nora Fox", "Nora Li"]);
        (await mentee.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearch>().Single().SearchAsync("nora", 10, default)).Count.ShouldBe(2);
        (await dean.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearch>().Single().SearchAsync("f1@", 10, default)).Single().Title.ShouldBe("Nora Li");
        (await dean.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearch>().Single().SearchAsync("f2@", 10, default)).ShouldBeEmpty("not one of the dean's");
        (await mentee.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearch>().Single().SearchAsync("f1@", 10, default)).ShouldBeEmpty();
        (await mentee.Get<IEnumerable<ISearchSource>>().OfType<UnitsSearch>().Single().SearchAsync("nursing", 10, default)).Single().Path.ShouldBe("/institution/units/NURS");
    }
}
