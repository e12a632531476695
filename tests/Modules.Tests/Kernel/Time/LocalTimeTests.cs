using System.Globalization;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Kernel.Time;

/// <summary>The clock of these tests stands at Monday, 23 November 2026, 09:30 UTC, when it is still Sunday in Pago Pago.</summary>
public sealed class LocalTimeTests
{
    private const string Yesterday = "Pacific/Pago_Pago";

    [Theory]
    [InlineData("Etc/UTC", "23 Nov 2026, 09:30 UTC", "2026-11-23")]
    [InlineData("America/Chicago", "23 Nov 2026, 03:30 UTC−6", "2026-11-23")]
    [InlineData("Asia/Kathmandu", "23 Nov 2026, 15:15 UTC+5:45", "2026-11-23")]
    [InlineData(Yesterday, "22 Nov 2026, 22:30 UTC−11", "2026-11-22")]
    public void Moment_InAZone_ShowsLocalTimeAndOffset(string zone, string moment, string day)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        LocalTime.Zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var clock = new FixedClock();

        DateFormatter.Moment(clock.GetUtcNow().UtcDateTime).ShouldBe(moment);
        clock.Today().ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Moment_InSummer_UsesDaylightSavingTime()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        LocalTime.Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
        DateFormatter.Moment(new DateTime(2026, 7, 1, 2, 0, 0, DateTimeKind.Utc)).ShouldBe("30 Jun 2026, 21:00 UTC−5");
    }

    [Fact]
    public void Actor_InAZone_HasTheLocalDay()
    {
        LocalTime.Zone = TimeZoneInfo.FindSystemTimeZoneById(Yesterday);
        var actor = ActionSamples.Planner with { At = new FixedClock().GetUtcNow().UtcDateTime };
        actor.Day.ShouldBe(new DateOnly(2026, 11, 22));
        var action = new ResponsibilityAction(ActionSamples.Plan, actor);
        Should.Throw<DomainException>(() => action.Complete("Done", new DateOnly(2026, 11, 23), actor)).Code.ShouldBe("responsibilities.action.completed-in-future");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_TimeZone_AppliesAtOnceAndAnUnknownOneIsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var zone = scenario.Base.Services.GetService(typeof(InstitutionTimeZone)).ShouldBeOfType<InstitutionTimeZone>();
        zone.Current.ShouldBe(TimeZoneInfo.Utc);

        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<SaveInstitutionSettings>().RunAsync(InstitutionSettings.Defaults with { TimeZone = "America/Chicago" }, 0, default);
        zone.Current.Id.ShouldBe("America/Chicago");

        await using (var office = await scenario.AsOfficeAsync())
            (await Should.ThrowAsync<DomainException>(
                () => office.Get<SaveInstitutionSettings>().RunAsync(InstitutionSettings.Defaults with { TimeZone = "Mars/Olympus" }, 1, default))).ShouldSatisfyAllConditions(
                error => error.Code.ShouldBe("institution.settings.unknown-time-zone"), error => error.Field.ShouldBe("TimeZone"));

        zone.Set("Etc/UTC");
        await using var program = scenario.Base.AsSystem();
        (await program.Get<ITimeZoneSource>().GetTimeZoneIdAsync(default)).ShouldBe("America/Chicago");
        (await program.Db.Set<InstitutionSettings>().SingleAsync()).TimeZone.ShouldBe("America/Chicago");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LateFilter_OfAList_UsesTheLocalDay(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<PlanAction>().RunAsync(
                scenario.Plan() with { Dates = new ActionDates(null, new DateOnly(2026, 11, 22)) }, CancellationToken.None);

        (await LateAsync()).ShouldBe(1);
        LocalTime.Zone = TimeZoneInfo.FindSystemTimeZoneById(Yesterday);
        (await LateAsync()).ShouldBe(0, "it is due today");

        async Task<int> LateAsync()
        {
            await using var office = await scenario.AsOfficeAsync();
            return await (await office.Get<ActionListQuery>().RowsAsync(new ActionFilter { Late = true }, CancellationToken.None)).CountAsync();
        }
    }
}
