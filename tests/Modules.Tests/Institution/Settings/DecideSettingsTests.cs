using FacultyDev.Institution.People;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Settings;

public sealed class DecideSettingsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_FirstAndSecondTime_IsInForceAfterwards(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await DecideAsync(house, InstitutionSettings.Defaults with { MidCareerFrom = 4 }, 0);
        await DecideAsync(house, InstitutionSettings.Defaults with { MidCareerFrom = 6, Ranks = [" Professor ", "", "professor", "Fellow"], MidCareerRanks = [] }, 0);

        await using var office = await house.AsOfficeAsync();
        var settings = await office.Get<SettingsQuery>().GetAsync();
        (settings.MidCareerFrom, settings.Version).ShouldBe((6, 1));
        settings.Ranks.ShouldBe(["Professor", "Fellow"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_FromAnOlderVersion_IsAConflict(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await DecideAsync(house, InstitutionSettings.Defaults, 0);
        await DecideAsync(house, InstitutionSettings.Defaults with { MidCareerFrom = 6 }, 0);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => DecideAsync(house, InstitutionSettings.Defaults with { MidCareerFrom = 7 }, 0));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Decide_WithoutARankThatSomebodyHolds_IsRefusedWithTheirNumber(DatabaseKind kind)
    {
        await using var house = await InstitutionHouse.OpenAsync(kind);
        await house.AddMemberAsync("f1", "Ada Lovelace", "MATH");

        var refusal = await Should.ThrowAsync<DomainException>(() =>
            DecideAsync(house, InstitutionSettings.Defaults with { Ranks = ["Lecturer"], MidCareerRanks = [] }, 0));

        (refusal.Code, refusal.Field).ShouldBe(("institution.list-entry-in-use", "Ranks"));
        refusal.Arguments.ShouldBe(["Professor", 1]);
    }

    [Fact]
    public void Decide_ImpossibleChoices_AreRefusedAtTheirField()
    {
        Refused(InstitutionSettings.Defaults with { Ranks = [" "] }).ShouldBe(("institution.list-empty", "Ranks"));
        Refused(InstitutionSettings.Defaults with { Tracks = [new string('x', FacultyMember.LongestTrack + 1)] }).ShouldBe(("institution.list-entry-too-long", "Tracks"));
        Refused(InstitutionSettings.Defaults with { MidCareerRanks = ["Wizard"] }).ShouldBe(("institution.mid-career-rank-unknown", "MidCareerRanks"));
        Refused(InstitutionSettings.Defaults with { MidCareerFrom = 16 }).ShouldBe(("institution.mid-career-years", "MidCareerTo"));

        static (string, string?) Refused(SettingsChoice choice)
        {
            var refusal = Should.Throw<DomainException>(() => new InstitutionSettings().Decide(choice));
            return (refusal.Code, refusal.Field);
        }
    }

    private static async Task DecideAsync(InstitutionHouse house, SettingsChoice choice, int version)
    {
        await using var office = await house.AsOfficeAsync();
        await office.Get<DecideSettings>().RunAsync(choice, version, default);
    }
}
