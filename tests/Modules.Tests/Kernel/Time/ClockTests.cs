using System.Globalization;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Modules.Tests.Kernel.Jobs;
using FacultyDev.Modules.Tests.Reporting;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Time;

/// <summary>The clock of these tests stands at Monday, 23 November 2026, 09:30 UTC, when it is still Sunday in Pago Pago.</summary>
public sealed class ClockTests
{
    private const string Yesterday = "Pacific/Pago_Pago";
    private static readonly DateOnly Sunday = new(2026, 11, 22);

    [Fact]
    public void Zone_NotYetRead_IsUtc() => new Clock(new FixedClock()).Zone.ShouldBe(TimeZoneInfo.Utc);

    [Theory]
    [InlineData("Etc/UTC", "23 Nov 2026, 09:30 UTC", "2026-11-23")]
    [InlineData("America/Chicago", "23 Nov 2026, 03:30 UTC−6", "2026-11-23")]
    [InlineData("Asia/Kathmandu", "23 Nov 2026, 15:15 UTC+5:45", "2026-11-23")]
    [InlineData(Yesterday, "22 Nov 2026, 22:30 UTC−11", "2026-11-22")]
    public void Moment_InAZone_ShowsLocalTimeAndOffset(string zone, string moment, string day)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        var clock = In(zone);

        new DateFormatter(clock).Moment(clock.UtcNow).ShouldBe(moment);
        clock.Today.ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        clock.DayOf(clock.UtcNow).ShouldBe(clock.Today);
    }

    [Fact]
    public void Moment_InSummer_UsesDaylightSavingTime()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        new DateFormatter(In("America/Chicago")).Moment(new DateTime(2026, 7, 1, 2, 0, 0, DateTimeKind.Utc)).ShouldBe("30 Jun 2026, 21:00 UTC−5");
    }

    [Fact]
    public void ToLocal_AnyKind_TakesTheTimeAsUtc()
    {
        var clock = In(Yesterday);
        var utc = clock.UtcNow;
        foreach (var kind in Enum.GetValues<DateTimeKind>())
            clock.ToLocal(DateTime.SpecifyKind(utc, kind)).ShouldBe(new DateTime(2026, 11, 22, 22, 30, 0));
    }

    [Fact]
    public void SetZone_Unknown_IsRefusedAndTheFormerStays()
    {
        var clock = In(Yesterday);
        Should.Throw<TimeZoneNotFoundException>(() => clock.SetZone("Mars/Olympus"));
        clock.Zone.Id.ShouldBe(Yesterday);
    }

    [Fact]
    public void Actor_InAZone_HasTheLocalDay()
    {
        var viewer = new Viewer(new PermissionCatalog([]));
        viewer.SetSystem("test");
        var actor = viewer.ToActor(In(Yesterday));
        actor.Day.ShouldBe(Sunday);
        var action = new ResponsibilityAction(ActionSamples.Plan, actor);
        Should.Throw<DomainException>(() => action.Complete("Done", Sunday.AddDays(1), actor)).Code.ShouldBe("responsibilities.action.completed-in-future");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Save_TimeZone_AppliesAtOnceAndAnUnknownOneIsRefused(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        var clock = scenario.Base.Services.GetRequiredService<Clock>();
        clock.Zone.ShouldBe(TimeZoneInfo.Utc);

        await SaveAsync(scenario, "America/Chicago", 0);
        clock.Zone.Id.ShouldBe("America/Chicago");

        (await Should.ThrowAsync<DomainException>(() => SaveAsync(scenario, "Mars/Olympus", 1))).ShouldSatisfyAllConditions(
            error => error.Code.ShouldBe("institution.settings.unknown-time-zone"), error => error.Field.ShouldBe("TimeZone"));

        clock.SetZone("Etc/UTC");
        await using var program = scenario.Base.AsSystem();
        (await program.Get<ITimeZoneSource>().GetTimeZoneIdAsync(default)).ShouldBe("America/Chicago");
        (await program.Db.Set<InstitutionSettings>().SingleAsync()).TimeZone.ShouldBe("America/Chicago");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Zone_SavedByAnotherHost_IsReadByTheJobAndWhenTheProgramStarts(DatabaseKind kind)
    {
        await using var scenario = await InstitutionScenario.OpenAsync(kind);
        await SaveAsync(scenario, Yesterday, 0);
        var clock = scenario.Base.Services.GetRequiredService<Clock>();
        await using var program = scenario.Base.AsSystem();

        clock.SetZone("Etc/UTC");
        await new RefreshTimeZoneJob(program.Get<ITimeZoneSource>(), clock).Execute(null!, default);
        clock.Today.ShouldBe(Sunday);

        // A command and the server begin with this.
        clock.SetZone("Etc/UTC");
        await program.Get<IServiceProvider>().PrepareDatabaseAsync();
        clock.Today.ShouldBe(Sunday);
    }

    [Fact]
    public async Task Job_InAZone_ActsOnTheLocalDay()
    {
        await using var scenario = await JobScenario.OpenAsync(DatabaseKind.Sqlite);
        await using (var program = scenario.AsProgram())
            program.Get<Clock>().SetZone(Yesterday);
        DateOnly? day = null;
        scenario.Script.Play = (services, _, _) =>
        {
            day = services.GetRequiredService<IViewer>().ToActor(services.GetRequiredService<Clock>()).Day;
            return Task.FromResult(JobResult.Nothing);
        };

        await scenario.Runner.RunInlineAsync(await scenario.EnqueueAsync());

        day.ShouldBe(Sunday);
    }

    [Fact]
    public async Task Request_InAZone_ShowsLocalTime()
    {
        await using var site = new ReportingSite();
        await site.InitializeAsync();
        await site.AsProgramAsync("en", site.Sample, services =>
        {
            services.GetRequiredService<Clock>().SetZone(Yesterday);
            return Task.FromResult(true);
        });
        using var dean = site.DeanOf("NURS");

        (await dean.GetStringAsync("/reporting/departments/NURS")).ShouldContain("22 Nov 2026, 22:30 UTC−11");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LateFilter_OfAList_UsesTheLocalDay(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var office = await scenario.AsOfficeAsync())
            await office.Get<PlanAction>().RunAsync(
                scenario.Plan() with { Dates = new ActionDates(null, Sunday) }, CancellationToken.None);

        (await LateAsync()).ShouldBe(1);
        scenario.Institution.Base.Services.GetRequiredService<Clock>().SetZone(Yesterday);
        (await LateAsync()).ShouldBe(0, "it is due today");

        async Task<int> LateAsync()
        {
            await using var office = await scenario.AsOfficeAsync();
            return await (await office.Get<ActionListQuery>().RowsAsync(new ActionFilter { Late = true }, CancellationToken.None)).CountAsync();
        }
    }

    private static Clock In(string zone)
    {
        var clock = new Clock(new FixedClock());
        clock.SetZone(zone);
        return clock;
    }

    private static async Task SaveAsync(InstitutionScenario scenario, string zone, int version)
    {
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<SaveInstitutionSettings>().RunAsync(InstitutionSettings.Defaults with { TimeZone = zone }, version, default);
    }
}
