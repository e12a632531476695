using FacultyDev.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Matrix;

namespace FacultyDev.Modules.Tests.Responsibilities.Comments;

/// <summary>The small university with signed-in users: the office, a dean of each school, and a mentee.</summary>
internal sealed class CommentScenario : IAsyncDisposable
{
    public const string Code = "CDO-ORG-3";

    private CommentScenario(InstitutionScenario inner) => Institution = inner;

    public InstitutionScenario Institution { get; }

    public Guid Office { get; private set; }

    public Guid Dean { get; private set; }

    public Guid OtherDean { get; private set; }

    public static async Task<CommentScenario> OpenAsync(DatabaseKind kind)
    {
        var scenario = new CommentScenario(await InstitutionScenario.OpenAsync(kind));
        scenario.Office = await scenario.PersonAsync("1", "Ada Lovelace", "ROOT", new RoleGrant(FacultyRole.CareerDevelopmentOffice, null));
        scenario.Dean = await scenario.PersonAsync("2", "Emmy Noether", "MATH", new RoleGrant(FacultyRole.DeansOffice, scenario.Institution.Unit("ARTS")));
        scenario.OtherDean = await scenario.PersonAsync("3", "Mary Somerville", "NURS", new RoleGrant(FacultyRole.DeansOffice, scenario.Institution.Unit("PROF")));
        return scenario;
    }

    public Task<ActingUser> AsOfficeAsync() => Institution.Base.AsAsync(FacultyRole.CareerDevelopmentOffice, null, Office);

    public Task<ActingUser> AsDeanAsync() => Institution.Base.AsAsync(FacultyRole.DeansOffice, Institution.Unit("ARTS"), Dean);

    public Task<ActingUser> AsOtherDeanAsync() => Institution.Base.AsAsync(FacultyRole.DeansOffice, Institution.Unit("PROF"), OtherDean);

    public Task<ActingUser> AsMenteeAsync() => Institution.Base.AsAsync(FacultyRole.Mentee, Institution.Unit("MATH"));

    /// <summary>The scope of a unit and year, without an access check.</summary>
    public async Task<ResponsibilityMatrixScope> ScopeAsync(string unit, int year = 2026)
    {
        var tree = await Institution.TreeAsync();
        return new ResponsibilityMatrixScope(tree, tree.FindByCode(unit)!, new AcademicYear(year));
    }

    /// <summary>Adds a comment one minute after the previous one.</summary>
    public async Task<IReadOnlyList<string>> CommentAsync(Task<ActingUser> who, string unit, string text, int year = 2026)
    {
        Institution.Base.Clock.Pass(TimeSpan.FromMinutes(1));
        await using var actor = await who;
        return await actor.Get<CommentOnResponsibility>().RunAsync(await ScopeAsync(unit, year), Code, text, CancellationToken.None);
    }

    public async Task<CommentThread?> ReadAsync(Task<ActingUser> who, string unit, int year = 2026, Guid? before = null)
    {
        await using var actor = await who;
        return await actor.Get<CommentAccess>().FindAsync(await ScopeAsync(unit, year), Code, before, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Institution.DisposeAsync();

    private async Task<Guid> PersonAsync(string number, string name, string unit, RoleGrant role)
    {
        var member = await Institution.AddMemberAsync(number, name, unit, role);
        await using var program = Institution.Base.AsSystem();
        program.Db.Add(new Account(member.Email, name, member.Id));
        await program.Db.SaveChangesAsync();
        return member.Id;
    }
}
