using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Mail;
using FacultyDev.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Platform.Mail;

/// <summary>The application with mail settings from the configuration, where every account has the administrator's email address.</summary>
internal static class MailScenario
{
    public const string AdminEmail = "admin@example.edu";

    public static Task<TestScenario> OpenAsync(DatabaseKind kind, Action<MailOptions>? configured = null) => TestScenario.OpenAsync(kind, services =>
    {
        services.AddScoped<IAccounts, FakeAddresses>();
        services.Configure(configured ?? (_ => { }));
    });

    public static MailSettingsDetails Of(FakeMailServer server) =>
        new("127.0.0.1", server.Port, false, server.Password is null ? "" : "robot", "Faculty development <faculty@example.edu>");

    public static async Task SaveSettingsAsync(this TestScenario scenario, MailSettingsDetails choice, string? password, int version = 0)
    {
        await using var admin = await scenario.AsAsync(FacultyRole.Administrator);
        await admin.Get<SaveMailSettings>().RunAsync(choice, password, version, default);
    }

    public static async Task<MailServerSettings> GetServerAsync(this TestScenario scenario)
    {
        await using var program = scenario.AsSystem();
        return await program.Get<MailSettingsQuery>().GetServerAsync(default);
    }

    private sealed class FakeAddresses : IAccounts
    {
        public Task<IReadOnlyDictionary<Guid, Guid>> GetAccountIdsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(personIds.ToDictionary(id => id));

        public Task<IReadOnlyDictionary<Guid, MailRecipient>> GetRecipientsAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, MailRecipient>>(accountIds.ToDictionary(id => id, _ => new MailRecipient(AdminEmail, "Ada Admin", null)));
    }
}
