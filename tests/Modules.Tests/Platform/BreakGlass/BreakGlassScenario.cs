using FacultyDev.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.Platform.Notifications;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Platform.BreakGlass;

/// <summary>The owner of the data, a requester from the office, and an administrator and a mediator who can approve.</summary>
internal sealed class BreakGlassScenario : IAsyncDisposable
{
    public const string Reason = "A complaint names words on this page.";

    private readonly Dictionary<Guid, RoleGrant[]> roles = [];

    private BreakGlassScenario(InstitutionScenario inner) => Institution = inner;

    public InstitutionScenario Institution { get; }

    public FixedClock Clock => Institution.Base.Clock;

    public Guid Owner { get; private set; }

    public Guid Requester { get; private set; }

    public Guid Admin { get; private set; }

    public Guid Mediator { get; private set; }

    public static async Task<BreakGlassScenario> OpenAsync(DatabaseKind kind)
    {
        var scenario = new BreakGlassScenario(await InstitutionScenario.OpenAsync(kind));
        scenario.Owner = await scenario.AddAsync("f1", "Bo Li", "MATH");
        scenario.Requester = await scenario.AddAsync("f2", "Ola Office", "ROOT", new RoleGrant(FacultyRole.CareerDevelopmentOffice, null));
        scenario.Admin = await scenario.AddAsync("f3", "Ada Admin", "ROOT", new RoleGrant(FacultyRole.Administrator, null));
        scenario.Mediator = await scenario.AddAsync("f4", "Mia Mediator", "ROOT", new RoleGrant(FacultyRole.Mediator, null));
        return scenario;
    }

    /// <summary>Adds a member and an account with the member's id, because test scenarios sign people in under that id.</summary>
    public async Task<Guid> AddAsync(string number, string name, string unit, params RoleGrant[] held)
    {
        var member = await Institution.AddMemberAsync(number, name, unit, held);
        await using var program = Institution.Base.AsSystem();
        program.Db.Add(new Account(member.Email, member.DisplayName, member.Id) { Id = member.Id });
        await program.Db.SaveChangesAsync();
        roles[member.Id] = held;
        return member.Id;
    }

    public Task<ActingUser> AsAsync(Guid person) => Institution.Base.AsAsync(roles[person], person);

    public async Task<Guid> AskAsync(Guid? requester = null, Guid? owner = null, int hours = 8, string reason = Reason)
    {
        await using var actor = await AsAsync(requester ?? Requester);
        return await actor.Get<RequestBreakGlass>().RunAsync(
            new BreakGlassDetails(owner ?? Owner, DataClasses.PersonnelRecord, reason, "Policy 4.12", hours), default);
    }

    public async Task ApproveAsync(Guid id, Guid person)
    {
        await using var actor = await AsAsync(person);
        await actor.Get<BreakGlassReviewCommands>().ApproveAsync(id, await VersionAsync(id), default);
    }

    /// <summary>Requests access and has the administrator and the mediator approve it.</summary>
    public async Task<Guid> OpenedAsync(int hours = 8)
    {
        var id = await AskAsync(hours: hours);
        await ApproveAsync(id, Admin);
        await ApproveAsync(id, Mediator);
        return id;
    }

    public async Task<BreakGlassOpening?> FindOpenAsync(Guid person)
    {
        await using var actor = await AsAsync(person);
        return await actor.Get<IBreakGlass>().FindOpenAsync(Owner, DataClasses.PersonnelRecord);
    }

    public async Task<IReadOnlyList<string>> InboxAsync(Guid person)
    {
        await using var actor = await AsAsync(person);
        return [.. (await actor.Get<Inbox>().ListAsync(null, 20, default)).Select(item => item.Text)];
    }

    public async Task<int> VersionAsync(Guid id)
    {
        await using var program = Institution.Base.AsSystem();
        return await program.Db.Set<BreakGlassRequest>().Where(request => request.Id == id).Select(request => request.Version).SingleAsync();
    }

    public ValueTask DisposeAsync() => Institution.DisposeAsync();
}
