using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.KeyRotation;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.SelfIdentification.SelfIdentificationScenario;

namespace FacultyDev.Modules.Tests.SelfIdentification.Composition;

public sealed class PublishCompositionJobTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_Faculty_ShowsTheOfficeEverythingAndADeanTheirSchool(DatabaseKind kind)
    {
        await using var scenario = await FacultyAsync(kind);
        await PublishAsync(scenario, "First");

        await using var office = await scenario.AsOfficeAsync();
        var query = office.Get<CompositionQuery>();
        var release = (await query.ListReleasesAsync(default)).ShouldHaveSingleItem();
        (release.People, release.Minimum, release.AsOf).ShouldBe((60, 10, scenario.Today));
        var all = (await query.FindAsync(release.Id, Dimension.Gender, CompositionAxis.School, default)).Table.ShouldNotBeNull();
        all.Rows.Select(row => row.Code).ShouldBe(["ARTS", "PROF"], ignoreOrder: true);
        all.Counts[^1].ShouldBe([20L, 20, 0, 0, 20, 60], ignoreOrder: true);

        await using var dean = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("ARTS"));
        var own = (await dean.Get<CompositionQuery>().FindAsync(release.Id, Dimension.Gender, CompositionAxis.School, default)).Table.ShouldNotBeNull();
        own.Rows.ShouldHaveSingleItem().Code.ShouldBe("ARTS");
        own.Counts.Count.ShouldBe(1);
        (await dean.Get<CompositionQuery>().FindAsync(release.Id, Dimension.Gender, CompositionAxis.Rank, default)).Table.ShouldBeNull();
        await using var chair = await scenario.Base.AsAsync(FacultyRole.DeansOffice, scenario.Unit("MATH"));
        (await chair.Get<CompositionQuery>().FindAsync(release.Id, Dimension.Gender, CompositionAxis.School, default)).Table.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_Again_IsRefusedOnlyAfterASmallChange(DatabaseKind kind)
    {
        await using var scenario = await FacultyAsync(kind);
        await PublishAsync(scenario, "First");
        await PublishAsync(scenario, "Unchanged");

        var others = (await PeopleAsync(scenario)).Where((_, at) => (100 + at) % 3 != 0).ToList();
        await scenario.SaveStatementAsync(others[0], AnswersOf(Dimension.Gender, "Woman"));
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(scenario, "One changed"))).Code.ShouldBe("self-identification.composition.difference-too-small");

        foreach (var person in others.Skip(1).Take(9))
            await scenario.SaveStatementAsync(person, AnswersOf(Dimension.Gender, "Woman"));
        await PublishAsync(scenario, "Ten changed");

        await using var office = await scenario.AsOfficeAsync();
        (await office.Get<CompositionQuery>().ListReleasesAsync(default)).Select(release => release.Name).ShouldBe(["Ten changed", "Unchanged", "First"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_AfterOnePersonWithdrewOrJoined_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await FacultyAsync(kind);
        await PublishAsync(scenario, "First");
        var people = await PeopleAsync(scenario);
        await using (var actor = await scenario.AsMemberAsync(people[0]))
            await actor.Get<MyStatement>().WithdrawAsync(refuseImports: false, default);
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(scenario, "One withdrew"))).Code.ShouldBe("self-identification.composition.difference-too-small");

        await using var other = await FacultyAsync(kind);
        await PublishAsync(other, "First");
        await other.AddMemberAsync("new", "New Comer", "MATH");
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(other, "One came"))).Code.ShouldBe("self-identification.composition.difference-too-small");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_AfterKeyRotation_StillComparesWithEarlierReleases(DatabaseKind kind)
    {
        await using var scenario = await FacultyAsync(kind);
        await PublishAsync(scenario, "First");
        await using (var program = scenario.Base.AsSystem())
            await program.Get<RotateKeys>().RunAsync(dropFormer: true, default);
        await PublishAsync(scenario, "Unchanged under another key");
        await scenario.AddMemberAsync("new", "New Comer", "MATH");
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(scenario, "One came"))).Code.ShouldBe("self-identification.composition.difference-too-small");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_WithFewPeopleOrByOthersThanTheOffice_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(scenario, "Alone"))).Code.ShouldBe("self-identification.composition.too-few-people");
        foreach (var role in Enum.GetValues<FacultyRole>().Where(role => role != FacultyRole.CareerDevelopmentOffice))
        {
            await using var other = await scenario.Base.AsAsync(role);
            await Should.ThrowAsync<NotFoundException>(() => other.Get<PublishCompositionJob>().RunAsync(new PublishCompositionPayload("x"), new JobProgress(), default));
        }
    }

    private static async Task PublishAsync(InstitutionScenario scenario, string name)
    {
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<PublishCompositionJob>().RunAsync(new PublishCompositionPayload(name), new JobProgress(), default);
    }

    private static async Task<List<Guid>> PeopleAsync(InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<FacultyMember>().OrderBy(member => member.EmployeeNumber).Select(member => member.Id).ToListAsync();
    }

    /// <summary>Sixty people in two schools: a third are women, a third are men, and a third have made no statement.</summary>
    private static async Task<InstitutionScenario> FacultyAsync(DatabaseKind kind)
    {
        var scenario = await InstitutionScenario.OpenAsync(kind);
        var csv = new System.Text.StringBuilder("employee_number,gender\n");
        await using var program = scenario.Base.AsSystem();
        for (var number = 100; number < 160; number++)
        {
            program.Db.Add(new FacultyMember($"{number}", new MemberDetails(
                "Given", $"Family{number}", $"{number}@example.edu", scenario.Unit(number % 2 == 0 ? "MATH" : "NURS"), number % 4 < 2 ? "Professor" : "Lecturer", "Tenure",
                new DateOnly(2010, 8, 15), new DateOnly(2008, 8, 15))));
            if (number % 3 < 2)
                csv.Append($"{number},{(number % 3 == 0 ? "Woman" : "Man")}\n");
        }

        await program.Db.SaveChangesAsync();
        await scenario.ApplyImportAsync(csv.ToString());
        return scenario;
    }
}
