using System.Text;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.SelfIdentification;

internal static class SelfIdentificationScenario
{
    public static Answers AnswersOf(Dimension dimension, params string[] choices) =>
        new([KeyValuePair.Create<Dimension, IReadOnlyList<string>>(dimension, choices)]);

    public static Task<ActingUser> AsMemberAsync(this InstitutionScenario scenario, Guid member) => scenario.Base.AsAsync([], member);

    /// <summary>Saves the answers as that member, replacing earlier ones.</summary>
    public static async Task SaveStatementAsync(this InstitutionScenario scenario, Guid member, Answers answers)
    {
        await using var actor = await scenario.AsMemberAsync(member);
        var own = actor.Get<MyStatement>();
        await own.SaveAsync(answers, ConsentText.Current, (await own.FindAsync(default))?.Revision ?? 0, default);
    }

    public static async Task<Statement?> StatementAsync(this InstitutionScenario scenario, Guid member)
    {
        await using var actor = await scenario.AsMemberAsync(member);
        return await actor.Get<MyStatement>().FindAsync(default);
    }

    public static async Task<IReadOnlyList<SealedStatement>> RowsAsync(this InstitutionScenario scenario)
    {
        await using var program = scenario.Base.AsSystem();
        return await program.Db.Set<SealedStatement>().AsNoTracking().OrderBy(row => row.Pseudonym).ToListAsync();
    }

    /// <summary>Uploads a file as the office.</summary>
    public static async Task<StatementImport> CheckImportAsync(this InstitutionScenario scenario, string csv)
    {
        await using var office = await scenario.AsOfficeAsync();
        using var contents = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await office.Get<StatementImportCommands>().CheckAsync(contents, "from-hr.csv", "File", default);
    }

    public static async Task<StatementImport> ApplyImportAsync(this InstitutionScenario scenario, string csv)
    {
        var import = await scenario.CheckImportAsync(csv);
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<ApplyStatementsJob>().RunAsync(new ApplyStatementsPayload(import.Id), new JobProgress(), default);
        return await office.Get<StatementImportCommands>().LoadAsync(import.Id, default);
    }
}
