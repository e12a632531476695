using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Needs;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Needs;

/// <summary>The small university: Ada mentors in mathematics, Grace leads it, Emmy leads arts; each signs in.</summary>
internal sealed class NeedHouse : IAsyncDisposable
{
    private NeedHouse(InstitutionHouse inner) => Inner = inner;

    public InstitutionHouse Inner { get; }

    public FacultyMember Mentor { get; private set; } = null!;

    public FacultyMember Chair { get; private set; } = null!;

    public FacultyMember Dean { get; private set; } = null!;

    public static async Task<NeedHouse> OpenAsync(DatabaseKind kind)
    {
        var house = new NeedHouse(await InstitutionHouse.OpenAsync(kind));
        house.Mentor = await house.AddAsync("1", "Ada Lovelace", "MATH", FacultyRole.Mentor, "MATH");
        house.Chair = await house.AddAsync("2", "Grace Hopper", "MATH", FacultyRole.DeansOffice, "MATH");
        house.Dean = await house.AddAsync("3", "Emmy Noether", "HIST", FacultyRole.DeansOffice, "ARTS");
        return house;
    }

    public async Task<FacultyMember> AddAsync(string number, string name, string home, FacultyRole role, string scope)
    {
        var member = await Inner.AddMemberAsync(number, name, home, new RoleGrant(role, Inner.Unit(scope)));
        await using var program = Inner.Inner.AsProgram();
        program.Db.Add(new Account(member.Email, name, member.Id));
        await program.Db.SaveChangesAsync();
        return member;
    }

    public Task<Actor> AsMentorAsync() => Inner.Inner.AsAsync(FacultyRole.Mentor, Inner.Unit("MATH"), Mentor.Id);

    public Task<Actor> AsChairAsync() => Inner.Inner.AsAsync(FacultyRole.DeansOffice, Inner.Unit("MATH"), Chair.Id);

    public Task<Actor> AsDeanAsync() => Inner.Inner.AsAsync(FacultyRole.DeansOffice, Inner.Unit("ARTS"), Dean.Id);

    public Task<Actor> AsOtherDeanAsync() => Inner.Inner.AsAsync(FacultyRole.DeansOffice, Inner.Unit("PROF"));

    public NeedDraft Draft(string unit = "MATH", bool showsName = true) => new(
        "A writing day", "One day without meetings", DevelopmentDomain.Organizational, NeedTheme.Time, RaisedAs.Mentor, null, showsName, Inner.Unit(unit));

    public async Task<Guid> RaiseAsync(string unit = "MATH", bool showsName = true)
    {
        await using var mentor = await AsMentorAsync();
        return await mentor.Get<RaiseNeed>().RunAsync(Draft(unit, showsName), CancellationToken.None);
    }

    public async Task<Need> StoredAsync(Guid id)
    {
        await using var program = Inner.Inner.AsProgram();
        return await program.Db.Set<Need>().AsNoTracking().Include(need => need.Steps).SingleAsync(need => need.Id == id);
    }

    /// <summary>Codes of the notices of somebody, oldest first.</summary>
    public async Task<IReadOnlyList<string>> NoticesAsync(FacultyMember member)
    {
        await using var program = Inner.Inner.AsProgram();
        var account = await program.Db.Set<Account>().Where(account => account.MemberId == member.Id).Select(account => account.Id).SingleAsync();
        return await program.Db.Set<Notification>().Where(notice => notice.AccountId == account).OrderBy(notice => notice.Id).Select(notice => notice.Code).ToListAsync();
    }

    public ValueTask DisposeAsync() => Inner.DisposeAsync();
}
