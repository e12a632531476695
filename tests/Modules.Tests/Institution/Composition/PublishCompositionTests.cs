using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Composition;
using FacultyDev.Institution.People;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution.SelfIdentification;
using Microsoft.EntityFrameworkCore;
using static FacultyDev.Modules.Tests.Institution.SelfIdentification.SelfIdentificationHouse;

namespace FacultyDev.Modules.Tests.Institution.Composition;

public sealed class PublishCompositionTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_AFaculty_ShowsTheOfficeAllAndADeanTheirSchoolsRowAlone(DatabaseKind kind)
    {
        await using var house = await FacultyAsync(kind);
        await PublishAsync(house, "First");

        await using var office = await house.AsOfficeAsync();
        var query = office.Get<CompositionQuery>();
        var release = (await query.ReleasesAsync(default)).ShouldHaveSingleItem();
        (release.People, release.Minimum, release.AsOf).ShouldBe((60, 10, house.Today));
        var all = (await query.FindAsync(release.Id, Dimension.Gender, CompositionAxis.School, default)).Table.ShouldNotBeNull();
        all.Rows.Select(row => row.Code).ShouldBe(["ARTS", "PROF"], ignoreOrder: true);
        all.Counts[^1].ShouldBe([20L, 20, 0, 0, 20, 60], ignoreOrder: true);

        await using var dean = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("ARTS"));
        var own = (await dean.Get<CompositionQuery>().FindAsync(release.Id, Dimension.Gender, CompositionAxis.School, default)).Table.ShouldNotBeNull();
        own.Rows.ShouldHaveSingleItem().Code.ShouldBe("ARTS");
        own.Counts.Count.ShouldBe(1);
        (await dean.Get<CompositionQuery>().FindAsync(release.Id, Dimension.Gender, CompositionAxis.Rank, default)).Table.ShouldBeNull();
        await using var chair = await house.Inner.AsAsync(FacultyRole.DeansOffice, house.Unit("MATH"));
        (await chair.Get<CompositionQuery>().FindAsync(release.Id, Dimension.Gender, CompositionAxis.School, default)).Table.ShouldBeNull();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_AgainUnchanged_IsAllowed_AfterASmallChangeRefused_AfterALargeOneAllowed(DatabaseKind kind)
    {
        await using var house = await FacultyAsync(kind);
        await PublishAsync(house, "First");
        await PublishAsync(house, "Unchanged");

        var others = (await PeopleAsync(house)).Where((_, at) => (100 + at) % 3 != 0).ToList();
        await house.SayAsync(others[0], Said(Dimension.Gender, "Woman"));
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(house, "One changed"))).Code.ShouldBe("institution.composition-difference");

        foreach (var person in others.Skip(1).Take(9))
            await house.SayAsync(person, Said(Dimension.Gender, "Woman"));
        await PublishAsync(house, "Ten changed");

        await using var office = await house.AsOfficeAsync();
        (await office.Get<CompositionQuery>().ReleasesAsync(default)).Select(release => release.Name).ShouldBe(["Ten changed", "Unchanged", "First"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_AfterOneWithdrewOrOneCame_IsRefused(DatabaseKind kind)
    {
        await using var house = await FacultyAsync(kind);
        await PublishAsync(house, "First");
        var people = await PeopleAsync(house);
        await using (var actor = await house.AsMemberAsync(people[0]))
            await actor.Get<OwnStatement>().WithdrawAsync(refuseImports: false, default);
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(house, "One withdrew"))).Code.ShouldBe("institution.composition-difference");

        await using var other = await FacultyAsync(kind);
        await PublishAsync(other, "First");
        await other.AddMemberAsync("new", "New Comer", "MATH");
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(other, "One came"))).Code.ShouldBe("institution.composition-difference");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_AfterTheKeyWasTurned_StillComparesWithEarlierReleases(DatabaseKind kind)
    {
        await using var house = await FacultyAsync(kind);
        await PublishAsync(house, "First");
        await using (var program = house.Inner.AsProgram())
            await program.Get<TurnKeys>().RunAsync(dropFormer: true, default);
        await PublishAsync(house, "Unchanged under another key");
        await house.AddMemberAsync("new", "New Comer", "MATH");
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(house, "One came"))).Code.ShouldBe("institution.composition-difference");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publish_FewPeopleOrNotTheOffice_IsRefused(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("1", "Ada Lovelace", "MATH");
        (await Should.ThrowAsync<DomainException>(() => PublishAsync(house, "Alone"))).Code.ShouldBe("institution.composition-too-few");
        foreach (var role in Enum.GetValues<FacultyRole>().Where(role => role != FacultyRole.CareerDevelopmentOffice))
        {
            await using var other = await house.Inner.AsAsync(role);
            await Should.ThrowAsync<NotFoundException>(() => other.Get<PublishComposition>().RunAsync(new PublishCompositionWork("x"), new JobProgress(), default));
        }
    }

    private static async Task PublishAsync(InstitutionHouse house, string name)
    {
        await using var office = await house.AsOfficeAsync();
        await office.Get<PublishComposition>().RunAsync(new PublishCompositionWork(name), new JobProgress(), default);
    }

    private static async Task<List<Guid>> PeopleAsync(InstitutionHouse house)
    {
        await using var program = house.Inner.AsProgram();
        return await program.Db.Set<FacultyMember>().OrderBy(member => member.EmployeeNumber).Select(member => member.Id).ToListAsync();
    }

    /// <summary>Sixty people in two schools: a third women, a third men, a third who say nothing.</summary>
    private static async Task<InstitutionHouse> FacultyAsync(DatabaseKind kind)
    {
        var house = await InstitutionHouse.OpenAsync(kind);
        var csv = new System.Text.StringBuilder("employee_number,gender\n");
        await using var program = house.Inner.AsProgram();
        for (var number = 100; number < 160; number++)
        {
            program.Db.Add(new FacultyMember($"{number}", new MemberFacts(
                "Given", $"Family{number}", $"{number}@example.edu", house.Unit(number % 2 == 0 ? "MATH" : "NURS"), number % 4 < 2 ? "Professor" : "Lecturer", "Tenure",
                new DateOnly(2010, 8, 15), new DateOnly(2008, 8, 15))));
            if (number % 3 < 2)
                csv.Append($"{number},{(number % 3 == 0 ? "Woman" : "Man")}\n");
        }

        await program.Db.SaveChangesAsync();
        await house.TakeInAsync(csv.ToString());
        return house;
    }
}
