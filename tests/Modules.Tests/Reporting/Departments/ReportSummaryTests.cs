using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Reporting.Departments;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Reporting.Departments;

public sealed class ReportSummaryTests(ReportingSite site) : IClassFixture<ReportingSite>
{
    [Fact]
    public async Task Of_SampleSchool_SummarizesItsStandings()
    {
        var summary = await SummaryAsync(new SampleUnit());

        summary.Standing.ShouldBe(
            "9 of 49 responsibilities are on track. 4 need attention because an action is late or blocked. 36 show no activity yet. "
            + "1 does not apply here and is not counted.");
        Sentences(summary).ShouldContain("2 of 8 actions of this year are done.");
        Sentences(summary).ShouldContain("Evidence is attached to 1 of these 2.");
        Sentences(summary).ShouldContain("Longest overdue: “Protected time for mentors: 0.1 FTE each”, due 30 Sep 2026, owned by Grace Okafor.");
        Sentences(summary).ShouldContain("1 action is blocked and waits for a decision.");
        Sentences(summary).ShouldContain("Due first: “Agreement template for new pairs”, on 18 Dec 2026.");
        Sentences(summary).ShouldContain("Nothing has begun in these rows of the table: Sponsors.");
    }

    [Fact]
    public async Task Of_LastYearWithActions_IsCompared()
    {
        var sample = new SampleUnit();
        sample.ActionsOfLastYear =
        [
            SampleActions.New(sample.Nursing.Id, "a", [], null, ActionStatus.Done, done: new DateOnly(2026, 3, 1)),
            SampleActions.New(sample.Nursing.Id, "b", [], null, ActionStatus.Planned),
            SampleActions.New(sample.Nursing.Id, "c", [], null, ActionStatus.Dropped),
        ];

        Sentences(await SummaryAsync(sample)).ShouldContain("In 2025–26, 1 of 2 were done.");
    }

    [Fact]
    public async Task Of_UnitWithoutActions_SaysSoInOneSentence()
    {
        var sample = new SampleUnit { Actions = [] };

        var summary = await SummaryAsync(sample);

        summary.Standing.ShouldStartWith("0 of 49 responsibilities are on track. None needs attention.");
        summary.Points.ShouldHaveSingleItem().Sentences.ShouldBe(["No action has been recorded for 2026–27 yet."]);
    }

    [Fact]
    public async Task Of_SchoolInSpanish_IsInSpanish() =>
        (await SummaryAsync(new SampleUnit(), "es")).Standing.ShouldStartWith(
            "9 de 49 responsabilidades están en marcha. 4 necesitan atención porque hay una acción atrasada o bloqueada.");

    [Theory]
    [InlineData(IndicatorUnit.Share, 0.8571, 12, 14, "12 of 14 (86 %)")]
    [InlineData(IndicatorUnit.Share, 0.61, null, 30, "61 % of 30")]
    [InlineData(IndicatorUnit.Share, null, 0, 0, "Nothing to count")]
    [InlineData(IndicatorUnit.Count, 1240d, null, null, "1,240")]
    [InlineData(IndicatorUnit.Count, 4d, null, 5, "4 of 5")]
    [InlineData(IndicatorUnit.Days, 1d, null, null, "1 day")]
    [InlineData(IndicatorUnit.Days, 31.4, null, null, "31 days")]
    [InlineData(IndicatorUnit.Hours, 110.5, null, null, "110.5 h")]
    [InlineData(IndicatorUnit.Money, 18400d, null, null, "$18,400")]
    public async Task Indicator_Value_IsShownWithItsBase(IndicatorUnit unit, double? value, int? some, int? of, string words) =>
        (await WordsAsync(all => all.Indicator(Measured(new IndicatorValue(unit, (decimal?)value, some, of, default))))).ShouldBe(words);

    [Fact]
    public async Task Indicator_SmallGroup_IsWithheld() =>
        (await WordsAsync(all => all.Indicator(Measured(new IndicatorValue(IndicatorUnit.Share, null, null, null, default, Suppressed: true)))))
            .ShouldBe("Withheld: small group");

    [Fact]
    public async Task Holders_OfOffices_AreNamedAndOthersCounted()
    {
        (await WordsAsync(formatter => formatter.Holders(FacultyRole.CareerDevelopmentOffice, new RoleHolders(5, ["Ana", "Ben", "Cy"])))).ShouldBe("Ana, Ben, Cy and 2 more");
        (await WordsAsync(formatter => formatter.Holders(FacultyRole.DeansOffice, new RoleHolders(2, ["Ana", "Ben"])))).ShouldBe("Ana and Ben");
        (await WordsAsync(formatter => formatter.Holders(FacultyRole.Mentee, new RoleHolders(1, ["Eli"])))).ShouldBe("1 person holds this role here.");
        (await WordsAsync(formatter => formatter.Holders(FacultyRole.Sponsor, new RoleHolders(0, [])))).ShouldBe("Nobody holds this role here yet.");
    }

    private static IEnumerable<string> Sentences(ReportSummary summary) =>
        summary.Points.SelectMany(point => point.Sentences).Select(sentence => sentence.Replace('\u00a0', ' '));

    private static ResponsibilityStanding Measured(IndicatorValue value) => new(
        "X", FacultyRole.Mentor, DevelopmentDomain.Personal, "", "", StandingState.OnTrack, Measurement.Measured, value, ActionTally.None, ActionTally.None, []);

    private Task<ReportSummary> SummaryAsync(SampleUnit sample, string language = "en") => site.AsProgramAsync(language, sample, async services =>
    {
        var report = (await services.GetRequiredService<DepartmentReportQuery>().FindAsync("NURS", SampleUnit.Year, default)).ShouldNotBeNull();
        return ReportSummary.Of(report, services.GetRequiredService<ReportFormatter>());
    });

    private Task<string> WordsAsync(Func<ReportFormatter, string> format) =>
        site.AsProgramAsync("en", new SampleUnit(), services => Task.FromResult(format(services.GetRequiredService<ReportFormatter>())));
}
