using FacultyDev.Accounts;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Platform.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Accounts;

/// <summary>An institution with one member who has chosen a password, and browsers that keep cookies.</summary>
internal sealed class AccountScenario : IAsyncDisposable
{
    public const string Password = "four quiet green rivers";

    private AccountScenario(InstitutionScenario institution) => Institution = institution;

    public InstitutionScenario Institution { get; }

    public FixedClock Clock => Institution.Base.Clock;

    public Guid AccountId { get; private set; }

    public string Email { get; private set; } = "";

    public static async Task<AccountScenario> OpenAsync(DatabaseKind kind, params RoleGrant[] roles)
    {
        var scenario = new AccountScenario(await InstitutionScenario.OpenAsync(kind));
        var member = await scenario.Institution.AddMemberAsync("f1", "Bo Li", "MATH", roles);
        scenario.AccountId = await scenario.AddAccountAsync(member);
        scenario.Email = member.Email;
        return scenario;
    }

    public async Task<Guid> AddAccountAsync(FacultyMember member)
    {
        await using var program = Institution.Base.AsSystem();
        var account = new Account(member.Email, member.DisplayName, member.Id) { EmailConfirmed = true };
        (await program.Get<UserManager<Account>>().CreateAsync(account, Password)).Succeeded.ShouldBeTrue();
        return account.Id;
    }

    /// <summary>Opens a browser without cookies.</summary>
    public TestBrowser NewBrowser(string agent = TestBrowser.Firefox) => new(this, agent);

    public async Task<IReadOnlyList<SecurityEventKind>> ListSecurityEventsAsync()
    {
        await using var program = Institution.Base.AsSystem();
        return await program.Db.Set<SecurityEvent>().Where(entry => entry.AccountId == AccountId).OrderBy(entry => entry.Id).Select(entry => entry.Kind).ToListAsync();
    }

    public async Task<int> CountSessionsAsync()
    {
        await using var program = Institution.Base.AsSystem();
        return await program.Db.Set<Session>().CountAsync(session => session.AccountId == AccountId);
    }

    /// <summary>The emails in the outbox, newest last.</summary>
    public async Task<IReadOnlyList<(string To, string Subject, string Text)>> ListEmailsAsync()
    {
        await using var program = Institution.Base.AsSystem();
        return [.. (await program.Db.Set<OutgoingMail>().OrderBy(mail => mail.Id).ToListAsync()).Select(mail => (mail.To, mail.Subject, mail.Text))];
    }

    public ValueTask DisposeAsync() => Institution.DisposeAsync();
}

/// <summary>Sends requests and keeps the cookies that the framework's cookie handlers set in the responses.</summary>
internal sealed class TestBrowser(AccountScenario scenario, string agent)
{
    public const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private readonly Dictionary<string, string> cookies = [];

    /// <summary>Whether the last request was authenticated.</summary>
    public bool IsSignedIn { get; private set; }

    public bool AreRolesSuspended { get; private set; }

    public IReadOnlyList<RoleGrant> Roles { get; private set; } = [];

    public Task<SignInOutcome> SignInAsync(string password = AccountScenario.Password) =>
        RequestAsync(actor => actor.Get<SignIn>().WithPasswordAsync(scenario.Email, password, remember: false));

    /// <summary>Sends one request: authenticates it, runs the work in one transaction and stores the cookies of the response.</summary>
    public async Task<T> RequestAsync<T>(Func<ActingUser, Task<T>> work)
    {
        await using var actor = scenario.Institution.Base.AsAnonymous();
        var context = Context(actor);
        var who = await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.AuthenticateAsync(context, IdentityConstants.ApplicationScheme);
        IsSignedIn = who.Succeeded;
        if (who.Succeeded)
        {
            context.User = who.Principal;
            var id = Guid.Parse(who.Principal.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value);
            (await actor.Get<IViewerSource>().LoadAsync(actor.Viewer, id, "127.0.0.1", default)).ShouldBeTrue();
        }

        (AreRolesSuspended, Roles) = (actor.Get<CurrentSession>().AreRolesSuspended, actor.Viewer.Roles);
        try
        {
            return await actor.Db.InTransactionAsync(() => work(actor));
        }
        finally
        {
            Keep(context);
        }
    }

    public Task RequestAsync(Func<ActingUser, Task> work) => RequestAsync(async actor =>
    {
        await work(actor);
        return true;
    });

    /// <summary>Sends a request that does nothing, and returns whether it was authenticated.</summary>
    public async Task<bool> OpenPageAsync()
    {
        await RequestAsync(_ => Task.CompletedTask);
        return IsSignedIn;
    }

    /// <summary>A second browser with a copy of this one's cookies.</summary>
    public TestBrowser Copy()
    {
        var copy = new TestBrowser(scenario, agent);
        foreach (var (name, value) in cookies)
            copy.cookies[name] = value;
        return copy;
    }

    public void RemoveCookie(string cookie) => cookies.Remove(cookie);

    private DefaultHttpContext Context(ActingUser actor)
    {
        var context = new DefaultHttpContext { RequestServices = actor.Get<IServiceProvider>() };
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("faculty.example.edu");
        context.Request.Headers.UserAgent = agent;
        context.Request.Headers.Cookie = string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        context.Connection.RemoteIpAddress = System.Net.IPAddress.Loopback;
        actor.Get<IHttpContextAccessor>().HttpContext = context;
        actor.Get<IConfiguration>()["Site:Address"] = "https://faculty.example.edu/";
        return context;
    }

    private void Keep(HttpContext context)
    {
        foreach (var header in context.Response.Headers.SetCookie)
        {
            var pair = header!.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0 || header.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))
                cookies.Remove(pair[0]);
            else
                cookies[pair[0]] = pair[1];
        }
    }
}
