using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>
/// The output of <c>facultydev indicators</c> for the institution, a school and a department in the current year, and for the institution
/// in the year before.
/// </summary>
internal static class IndicatorLines
{
    private static readonly string[] UnitCodes = ["HLTH", "PHTH"];

    public static async Task<IReadOnlyList<string>> ReadAsync(IServiceProvider services)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var tree = await services.GetRequiredService<IUnits>().GetTreeAsync();
        var year = AcademicYear.Of(FixedClock.Today);
        var lines = new List<string>();
        foreach (var (unit, asked) in UnitCodes.Select(code => (tree.FindByCode(code)!, year)).Prepend((tree.Root!, year)).Append((tree.Root!, year.Previous)))
            lines.AddRange((await services.GetRequiredService<IResponsibilityFigures>().GetMatrixAsync(unit.Id, asked))
                .Select(standing => $"{unit.Code} {asked.StartYear} {Line(standing, services.GetRequiredService<FigureFormatter>())}"));
        return lines;
    }

    private static string Line(ResponsibilityStanding standing, FigureFormatter text) => string.Create(
        CultureInfo.InvariantCulture,
        $"{standing.Code} {standing.State} | {text.Indicator(standing.Measurement, standing.Indicator)} {Exact(standing.Indicator)}| {text.Done(standing.Actions)} | {standing.Actions.Late} late | trend {string.Join(' ', standing.Trend)}");

    private static string Exact(IndicatorValue? value) => value is { Value: { } figure, Suppressed: false }
        ? string.Create(CultureInfo.InvariantCulture, $"({figure:0.####}, {value.Numerator}/{value.Denominator}, {value.Unit}) ")
        : "";
}
