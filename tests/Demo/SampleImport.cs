using System.Text;
using FacultyDev.Institution.Rosters;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Tests.Demo;

/// <summary>
/// An import to display: a dry run with rows of each outcome. Nobody can apply it, because one row is invalid and it allows all rows or
/// none.
/// </summary>
internal static class SampleImport
{
    private const string Roles = """
        employee_number,role,unit_code,from,until,reason
        N000012,Training presenter,NUR,2026-07-01,2027-06-30,Asked for by the program
        N000013,Evaluator,,2026-07-01,,
        N000005,Mentor,NUR,,2030-06-30,
        N000006,Sponsor,,,,
        N000014,Ruler,NUR,,,
        N999999,Mentor,NUR,,,
        """;

    public static async Task<Guid> MakeAsync(IServiceProvider services)
    {
        var upload = services.GetRequiredService<UploadRoster>();
        var import = await upload.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(Roles)), "roles-2026.csv", ImportKind.Roles, null, CancellationToken.None);
        import.SetMapping(await upload.SuggestMappingAsync(import, CancellationToken.None), DateOrder.YearMonthDay, allOrNothing: true);
        await services.GetRequiredService<FacultyDevDbContext>().SaveChangesAsync();
        await services.GetRequiredService<PlanRosterJob>().RunAsync(new PlanRosterPayload(import.Id), new JobProgress(), CancellationToken.None);
        return import.Id;
    }
}
