using System.CommandLine;
using System.Text.Json;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Host.Commands;

/// <summary><c>indicators</c>: prints every responsibility with its indicator and its actions, one per line.</summary>
internal static class IndicatorsCommand
{
    private const int Refused = 2;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var unit = new Option<string?>("--unit") { Description = "Code of a unit, counted with all below it; the institution when left out." };
        var year = new Option<string?>("--year") { Description = "The year in which the academic year starts (2026 is 2026–27); this one when left out." };
        var json = new Option<bool>("--json") { Description = "Write JSON instead of lines." };
        var command = new Command("indicators", "Show how the responsibilities stand: indicators and actions.") { unit, year, json };
        command.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, "indicators", async services =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            await services.PrepareDatabaseAsync(cancellation);
            if (await UnitAsync(services, parsed.GetValue(unit), error, cancellation) is not { } asked)
                return Refused;
            if (await YearAsync(services, parsed.GetValue(year), error) is not { } academicYear)
                return Refused;

            var standings = await services.GetRequiredService<IResponsibilityFigures>().GetMatrixAsync(asked.Id, academicYear, cancellation);
            var words = services.GetRequiredService<IFigureFormatter>();
            if (parsed.GetValue(json))
                await output.WriteLineAsync(JsonSerializer.Serialize(standings.Select(standing => Line.Of(standing, words)), Json));
            else
                foreach (var standing in standings)
                    await output.WriteLineAsync(Line.Of(standing, words).ToString());
            return 0;
        }));
        return command;
    }

    private static async Task<UnitSummary?> UnitAsync(IServiceProvider services, string? code, TextWriter error, CancellationToken cancellation)
    {
        var tree = await services.GetRequiredService<IUnits>().GetTreeAsync(cancellation);
        var unit = code is null ? tree.Root : tree.FindByCode(code);
        if (unit is null)
            await error.WriteLineAsync(code is null ? "There is no institution yet: run setup or seed demo first." : $"There is no unit {code}.");
        return unit;
    }

    private static async Task<AcademicYear?> YearAsync(IServiceProvider services, string? text, TextWriter error)
    {
        if (text is null)
            return AcademicYear.Of(services.GetRequiredService<Clock>().Today);
        if (AcademicYear.TryParse(text, out var year))
            return year;
        await error.WriteLineAsync($"--year {text} is not a year between 1900 and 2200.");
        return null;
    }

    /// <param name="Value">The value with its unit and base, or the reason why there is none ("not measured yet").</param>
    private sealed record Line(string Code, string Role, string Domain, string State, string Value, string Actions, int Late)
    {
        public static Line Of(ResponsibilityStanding standing, IFigureFormatter words) => new(
            standing.Code, $"{standing.Role}", $"{standing.Domain}", $"{standing.State}",
            words.Indicator(standing.Measurement, standing.Indicator), words.Done(standing.Actions), standing.Actions.Late);

        public override string ToString() =>
            $"{Code,-10} {Role,-23} {Domain,-15} {State,-14} {Value,-22} {Actions}{(Late > 0 ? $", {Late} late" : "")}";
    }
}
