using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.Settings;

public sealed class SaveInstitutionSettingsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_FirstAndSecondTime_TakesEffect(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveAsync(scenario, InstitutionSettings.Defaults with { MidCareerFrom = 4 }, 0);
        await SaveAsync(scenario, InstitutionSettings.Defaults with { MidCareerFrom = 6, Ranks = [" Professor ", "", "professor", "Fellow"], MidCareerRanks = [] }, 1);

        await using var office = await scenario.AsOfficeAsync();
        var settings = await office.Get<InstitutionSettingsQuery>().GetAsync();
        (settings.MidCareerFrom, settings.Version).ShouldBe((6, 2));
        settings.Ranks.ShouldBe(["Professor", "Fellow"]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_FromAnOlderVersion_IsAConflict(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveAsync(scenario, InstitutionSettings.Defaults, 0);
        await SaveAsync(scenario, InstitutionSettings.Defaults with { MidCareerFrom = 6 }, 1);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(scenario, InstitutionSettings.Defaults with { MidCareerFrom = 7 }, 1));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_WithoutARankInUse_IsRefusedWithTheCount(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await scenario.AddMemberAsync("f1", "Ada Lovelace", "MATH");

        var refusal = await Should.ThrowAsync<DomainException>(() =>
            SaveAsync(scenario, InstitutionSettings.Defaults with { Ranks = ["Lecturer"], MidCareerRanks = [] }, 0));

        (refusal.Code, refusal.Field).ShouldBe(("institution.settings.entry-in-use", "Ranks"));
        refusal.Arguments.ShouldBe(["Professor", 1]);
    }

    [Fact]
    public void Update_InvalidSettings_IsRefusedAtTheField()
    {
        Refused(InstitutionSettings.Defaults with { Ranks = [" "] }).ShouldBe(("institution.settings.list-empty", "Ranks"));
        Refused(InstitutionSettings.Defaults with { Tracks = [new string('x', InstitutionSettings.MaxTrackLength + 1)] }).ShouldBe(("institution.settings.entry-too-long", "Tracks"));
        Refused(InstitutionSettings.Defaults with { MidCareerRanks = ["Wizard"] }).ShouldBe(("institution.settings.unknown-mid-career-rank", "MidCareerRanks"));
        Refused(InstitutionSettings.Defaults with { MidCareerFrom = 16 }).ShouldBe(("institution.settings.invalid-mid-career-years", "MidCareerTo"));

        static (string, string?) Refused(InstitutionSettingsDetails choice)
        {
            var refusal = Should.Throw<DomainException>(() => new InstitutionSettings().Update(choice));
            return (refusal.Code, refusal.Field);
        }
    }

    private static async Task SaveAsync(InstitutionScenario scenario, InstitutionSettingsDetails choice, int version)
    {
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<SaveInstitutionSettings>().RunAsync(choice, version, default);
    }
}
