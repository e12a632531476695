using FacultyDev.Accounts;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.People;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Platform.Notifications;
using FacultyDev.Responsibilities.Needs;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Needs;

/// <summary>The small university with Ada, a mentor in mathematics, Grace, who leads mathematics, and Emmy, who leads arts.</summary>
internal sealed class NeedScenario : IAsyncDisposable
{
    private NeedScenario(InstitutionScenario inner) => Institution = inner;

    public InstitutionScenario Institution { get; }

    public FacultyMember Mentor { get; private set; } = null!;

    public FacultyMember Chair { get; private set; } = null!;

    public FacultyMember Dean { get; private set; } = null!;

    public static async Task<NeedScenario> OpenAsync(DatabaseKind kind)
    {
        var scenario = new NeedScenario(await InstitutionScenario.OpenAsync(kind));
        scenario.Mentor = await scenario.AddAsync("1", "Ada Lovelace", "MATH", FacultyRole.Mentor, "MATH");
        scenario.Chair = await scenario.AddAsync("2", "Grace Hopper", "MATH", FacultyRole.DeansOffice, "MATH");
        scenario.Dean = await scenario.AddAsync("3", "Emmy Noether", "HIST", FacultyRole.DeansOffice, "ARTS");
        return scenario;
    }

    public async Task<FacultyMember> AddAsync(string number, string name, string home, FacultyRole role, string scope)
    {
        var member = await Institution.AddMemberAsync(number, name, home, new RoleGrant(role, Institution.Unit(scope)));
        await using var program = Institution.Base.AsSystem();
        program.Db.Add(new Account(member.Email, name, member.Id));
        await program.Db.SaveChangesAsync();
        return member;
    }

    public Task<ActingUser> AsMentorAsync() => Institution.Base.AsAsync(FacultyRole.Mentor, Institution.Unit("MATH"), Mentor.Id);

    public Task<ActingUser> AsChairAsync() => Institution.Base.AsAsync(FacultyRole.DeansOffice, Institution.Unit("MATH"), Chair.Id);

    public Task<ActingUser> AsDeanAsync() => Institution.Base.AsAsync(FacultyRole.DeansOffice, Institution.Unit("ARTS"), Dean.Id);

    public Task<ActingUser> AsOtherDeanAsync() => Institution.Base.AsAsync(FacultyRole.DeansOffice, Institution.Unit("PROF"));

    public NeedDetails Draft(string unit = "MATH", bool showsName = true) => new(
        "A writing day", "One day without meetings", DevelopmentDomain.Organizational, NeedTheme.Time, RaisedAs.Mentor, null, showsName, Institution.Unit(unit));

    public async Task<Guid> RaiseAsync(string unit = "MATH", bool showsName = true)
    {
        await using var mentor = await AsMentorAsync();
        return await mentor.Get<RaiseNeed>().RunAsync(Draft(unit, showsName), CancellationToken.None);
    }

    public async Task<Need> StoredAsync(Guid id)
    {
        await using var program = Institution.Base.AsSystem();
        return await program.Db.Set<Need>().AsNoTracking().Include(need => need.History).SingleAsync(need => need.Id == id);
    }

    /// <summary>The codes of a member's notifications, oldest first.</summary>
    public async Task<IReadOnlyList<string>> NotificationCodesAsync(FacultyMember member)
    {
        await using var program = Institution.Base.AsSystem();
        var account = await program.Db.Set<Account>().Where(account => account.MemberId == member.Id).Select(account => account.Id).SingleAsync();
        return await program.Db.Set<Notification>().Where(notification => notification.AccountId == account).OrderBy(notification => notification.Id).Select(notification => notification.Code).ToListAsync();
    }

    public ValueTask DisposeAsync() => Institution.DisposeAsync();
}
