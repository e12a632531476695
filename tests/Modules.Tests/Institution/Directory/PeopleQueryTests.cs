using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Search;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Directory;

public sealed class PeopleQueryTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Find_ByGivenNameFamilyNameOrEmail_MatchesByPrefix(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "José García", "MATH");
        await scenario.AddMemberAsync("f2", "Anna Jost", "HIST");
        await scenario.AddMemberAsync("f3", "Bo Li", "NURS");
        await using var office = await scenario.AsOfficeAsync();
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
    public async Task Find_WithinUnits_ExcludesOtherUnitsAndFormerMembers(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await scenario.AddMemberAsync("f2", "Bo Lu", "NURS");
        await scenario.AddMemberAsync("f3", "Bo Lo", "MATH");
        await using (var program = scenario.Base.AsSystem())
        {
            (await program.Db.Set<FacultyMember>().SingleAsync(member => member.EmployeeNumber == "f3")).Leave(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23));
            await program.Db.SaveChangesAsync();
        }

        await using var office = await scenario.AsOfficeAsync();
        var found = await office.Get<IPeople>().FindAsync("bo", UnitSet.Of([scenario.Unit("MATH")]), 10);

        found.Select(person => person.Name).ShouldBe(["Bo Li"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task GetNames_KnownAndUnknownIds_ReturnsTheKnown(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var bo = await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await using var office = await scenario.AsOfficeAsync();

        var names = await office.Get<IPeople>().GetNamesAsync([bo.Id, Guid.CreateVersion7(), bo.Id]);

        names.ShouldBe(new Dictionary<Guid, PersonName> { [bo.Id] = new(bo.Id, "Bo Li", scenario.Unit("MATH")) });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Rows_ForADean_AreLimitedToTheirUnitsWithAnyFilter(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Bo Li", "MATH");
        await scenario.AddMemberAsync("f2", "Al Roy", "HIST");
        await scenario.AddMemberAsync("f3", "Cy Fox", "NURS");
        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));

        (await NamesAsync(new PeopleFilter(null, null, null))).ShouldBe(["Bo Li", "Al Roy"]);
        (await NamesAsync(new PeopleFilter("math", "Professor", null))).ShouldBe(["Bo Li"]);
        (await NamesAsync(new PeopleFilter("NURS", null, null))).ShouldBeEmpty();
        (await NamesAsync(new PeopleFilter("NOPE", null, null))).ShouldBeEmpty();
        (await NamesAsync(new PeopleFilter(null, null, "cy"))).ShouldBeEmpty();
        (await NamesAsync(new PeopleFilter(null, "Dean", null))).ShouldBeEmpty();

        async Task<IEnumerable<string>> NamesAsync(PeopleFilter filter)
        {
            var table = dean.Get<PeopleListQuery>();
            var rows = await table.RowsAsync(filter, default);
            return (await TableResult.LoadAsync(rows, await table.DefinitionAsync(default), new TableRequest())).Rows.Select(row => row.Name);
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Load_PersonOutsideOwnUnits_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var near = await scenario.AddMemberAsync("f1", "Bo Li", "MATH", new RoleGrant(FacultyRole.Mentor, scenario.Unit("MATH")));
        var far = await scenario.AddMemberAsync("f2", "Cy Fox", "NURS");
        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));
        await using var mentor = await scenario.Base.AsAsync(FacultyRole.Mentor, scenario.Unit("MATH"));
        await using var program = await scenario.Base.AsAsync(FacultyRole.MentoringProgram);

        (await dean.Get<PersonDetailsQuery>().LoadAsync(near.Id, default)).Id.ShouldBe(near.Id);
        (await program.Get<PersonDetailsQuery>().LoadAsync(far.Id, default)).Id.ShouldBe(far.Id);
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<PersonDetailsQuery>().LoadAsync(far.Id, default));
        await Should.ThrowAsync<NotFoundException>(() => mentor.Get<PersonDetailsQuery>().LoadAsync(near.Id, default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Search_PeopleAndUnits_FindsNamesForAllButEmailsForOverseersOnly(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Nora Li", "MATH");
        await scenario.AddMemberAsync("f2", "Nora Fox", "NURS");
        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));
        await using var mentee = await scenario.Base.AsAsync(FacultyRole.Mentee, scenario.Unit("MATH"));

        (await dean.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearchSource>().Single().SearchAsync("nora", 10, default)).Select(hit => hit.Title).ShouldBe(["Nora Fox", "Nora Li"]);
        (await mentee.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearchSource>().Single().SearchAsync("nora", 10, default)).Count.ShouldBe(2);
        (await dean.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearchSource>().Single().SearchAsync("f1@", 10, default)).Single().Title.ShouldBe("Nora Li");
        (await dean.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearchSource>().Single().SearchAsync("f2@", 10, default)).ShouldBeEmpty("not one of the dean's");
        (await mentee.Get<IEnumerable<ISearchSource>>().OfType<PeopleSearchSource>().Single().SearchAsync("f1@", 10, default)).ShouldBeEmpty();
        (await mentee.Get<IEnumerable<ISearchSource>>().OfType<UnitSearchSource>().Single().SearchAsync("nursing", 10, default)).Single().Path.ShouldBe("/institution/units/NURS");
    }
}
