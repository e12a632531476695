using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Table;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Comments;

/// <summary>The small university with somebody in the office, a dean in each school and a mentee, who all sign in.</summary>
internal sealed class CommentHouse : IAsyncDisposable
{
    public const string Code = "CDO-ORG-3";

    private CommentHouse(InstitutionHouse inner) => Inner = inner;

    public InstitutionHouse Inner { get; }

    public Guid Office { get; private set; }

    public Guid Dean { get; private set; }

    public Guid OtherDean { get; private set; }

    public static async Task<CommentHouse> OpenAsync(DatabaseKind kind)
    {
        var house = new CommentHouse(await InstitutionHouse.OpenAsync(kind));
        house.Office = await house.PersonAsync("1", "Ada Lovelace", "ROOT", new RoleGrant(FacultyRole.CareerDevelopmentOffice, null));
        house.Dean = await house.PersonAsync("2", "Emmy Noether", "MATH", new RoleGrant(FacultyRole.DeansOffice, house.Inner.Unit("ARTS")));
        house.OtherDean = await house.PersonAsync("3", "Mary Somerville", "NURS", new RoleGrant(FacultyRole.DeansOffice, house.Inner.Unit("PROF")));
        return house;
    }

    public Task<Actor> AsOfficeAsync() => Inner.Inner.AsAsync(FacultyRole.CareerDevelopmentOffice, null, Office);

    public Task<Actor> AsDeanAsync() => Inner.Inner.AsAsync(FacultyRole.DeansOffice, Inner.Unit("ARTS"), Dean);

    public Task<Actor> AsOtherDeanAsync() => Inner.Inner.AsAsync(FacultyRole.DeansOffice, Inner.Unit("PROF"), OtherDean);

    public Task<Actor> AsMenteeAsync() => Inner.Inner.AsAsync(FacultyRole.Mentee, Inner.Unit("MATH"));

    /// <summary>As the address asks for it, without asking who may go there.</summary>
    public async Task<TableScope> ScopeAsync(string unit, int year = 2026)
    {
        var tree = await Inner.TreeAsync();
        return new TableScope(tree, tree.FindByCode(unit)!, new AcademicYear(year));
    }

    /// <summary>A minute after what was said before.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(Task<Actor> who, string unit, string text, int year = 2026)
    {
        Inner.Inner.Clock.Pass(TimeSpan.FromMinutes(1));
        await using var actor = await who;
        return await actor.Get<CommentOnResponsibility>().RunAsync(await ScopeAsync(unit, year), Code, text, CancellationToken.None);
    }

    public async Task<CommentThread?> ReadAsync(Task<Actor> who, string unit, int year = 2026, Guid? before = null)
    {
        await using var actor = await who;
        return await actor.Get<CommentThreads>().FindAsync(await ScopeAsync(unit, year), Code, before, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Inner.DisposeAsync();

    private async Task<Guid> PersonAsync(string number, string name, string unit, RoleGrant role)
    {
        var member = await Inner.AddMemberAsync(number, name, unit, role);
        await using var program = Inner.Inner.AsProgram();
        program.Db.Add(new Account(member.Email, name, member.Id));
        await program.Db.SaveChangesAsync();
        return member.Id;
    }
}
