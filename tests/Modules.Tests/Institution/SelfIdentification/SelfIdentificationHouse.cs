using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Institution.SelfIdentification;

internal static class SelfIdentificationHouse
{
    public static Answers Said(Dimension dimension, params string[] choices) =>
        new([KeyValuePair.Create<Dimension, IReadOnlyList<string>>(dimension, choices)]);

    public static Task<Actor> AsMemberAsync(this InstitutionHouse house, Guid member) => house.Inner.AsAsync([], member);

    /// <summary>Says it as that member, over what is there.</summary>
    public static async Task SayAsync(this InstitutionHouse house, Guid member, Answers answers)
    {
        await using var actor = await house.AsMemberAsync(member);
        var own = actor.Get<OwnStatement>();
        await own.SayAsync(answers, ConsentText.Current, (await own.FindAsync(default))?.Revision ?? 0, default);
    }

    public static async Task<Statement?> StatementAsync(this InstitutionHouse house, Guid member)
    {
        await using var actor = await house.AsMemberAsync(member);
        return await actor.Get<OwnStatement>().FindAsync(default);
    }

    public static async Task<IReadOnlyList<SealedStatement>> RowsAsync(this InstitutionHouse house)
    {
        await using var program = house.Inner.AsProgram();
        return await program.Db.Set<SealedStatement>().AsNoTracking().OrderBy(row => row.Pseudonym).ToListAsync();
    }

    /// <summary>Hands in a file as the office.</summary>
    public static async Task<StatementImport> CheckAsync(this InstitutionHouse house, string csv)
    {
        await using var office = await house.AsOfficeAsync();
        using var contents = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await office.Get<StatementImports>().CheckAsync(contents, "from-hr.csv", "File", default);
    }

    public static async Task<StatementImport> TakeInAsync(this InstitutionHouse house, string csv)
    {
        var import = await house.CheckAsync(csv);
        await using var office = await house.AsOfficeAsync();
        await office.Get<ApplyStatements>().RunAsync(new ApplyStatementsWork(import.Id), new JobProgress(), default);
        return await office.Get<StatementImports>().LoadAsync(import.Id, default);
    }
}
