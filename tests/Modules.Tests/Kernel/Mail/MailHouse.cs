using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Mail;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Mail;

/// <summary>An administrator who has an address, and the settings of a configuration.</summary>
internal static class MailHouse
{
    public const string Mine = "admin@example.edu";

    public static Task<TestHouse> OpenAsync(DatabaseKind kind, Action<MailOptions>? configured = null) => TestHouse.OpenAsync(kind, services =>
    {
        services.AddScoped<IAccounts, Addresses>();
        services.Configure(configured ?? (_ => { }));
    });

    public static MailChoice Of(FakeMailServer server) =>
        new("127.0.0.1", server.Port, false, server.Password is null ? "" : "robot", "Faculty development <faculty@example.edu>");

    public static async Task DecideAsync(this TestHouse house, MailChoice choice, string? password, int? version = null)
    {
        await using var admin = await house.AsAsync(FacultyRole.Administrator);
        await admin.Get<DecideMail>().RunAsync(choice, password, version, default);
    }

    public static async Task<MailRoute> RouteAsync(this TestHouse house)
    {
        await using var program = house.AsProgram();
        return await program.Get<MailSettingsQuery>().RouteAsync(default);
    }

    private sealed class Addresses : IAccounts
    {
        public Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(personIds.ToDictionary(id => id));

        public Task<IReadOnlyDictionary<Guid, MailRecipient>> RecipientsAsync(IReadOnlyCollection<Guid> accountIds, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<Guid, MailRecipient>>(accountIds.ToDictionary(id => id, _ => new MailRecipient(Mine, "Ada Admin", null)));
    }
}
