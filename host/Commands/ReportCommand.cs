using System.CommandLine;
using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Host.Commands;

/// <summary><c>report department CODE</c>: prints the report of a unit to a file, manually or from a scheduler.</summary>
internal static class ReportCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "Code of the unit: institution, school, department or division." };
        var year = new Option<string?>("--year") { Description = "Calendar year in which the academic year starts; this one when not given." };
        var file = new Option<FileInfo>("--out") { Description = "File to write; one that is there is replaced.", Required = true };
        var language = new Option<string>("--lang") { Description = "Language of the report: en or es.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "es");

        var department = new Command("department", "Print the report of a unit as PDF.") { code, year, file, language };
        department.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, "report department", async services =>
        {
            var request = new Request(parsed.GetRequiredValue(code), parsed.GetValue(year), parsed.GetRequiredValue(file), parsed.GetRequiredValue(language));
            var refusal = await RunAsync(request, services, parsed.InvocationConfiguration.Output, cancellation);
            if (refusal is null)
                return 0;
            await parsed.InvocationConfiguration.Error.WriteLineAsync(refusal);
            return Refused;
        }));
        return new Command("report", "Print reports.") { department };
    }

    /// <summary>Returns null when the file was written, otherwise the error message.</summary>
    private static async Task<string?> RunAsync(Request request, IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(request.Language);
        await services.PrepareDatabaseAsync(cancellation);
        var today = services.GetRequiredService<Clock>().Today;
        AcademicYear? year = AcademicYear.Of(today);
        if (request.Year is not null && !AcademicYear.TryParse(request.Year, out year))
            return $"'{request.Year}' is not a year. Give the calendar year in which the academic year starts: --year {today.Year}.";

        PrintedReport? report;
        try
        {
            report = await services.GetRequiredService<IDepartmentReports>().PrintAsync(request.Code, year.Value, cancellation);
        }
        catch (DomainException refusal)
        {
            return services.GetRequiredService<ModuleTexts>().Get(refusal);
        }

        if (report is null)
            return $"There is no unit with the code {request.Code}.";
        try
        {
            await File.WriteAllBytesAsync(request.File.FullName, report.Pdf, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"{request.File.FullName} cannot be written: {failure.Message}";
        }

        await output.WriteLineAsync($"Wrote {request.File.FullName} ({report.Pdf.Length / 1024} kB).");
        return null;
    }

    private sealed record Request(string Code, string? Year, FileInfo File, string Language);
}
