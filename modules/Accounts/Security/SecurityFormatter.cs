using Microsoft.Extensions.Localization;

namespace FacultyDev.Accounts.Security;

internal sealed class SecurityFormatter(IStringLocalizer<AccountsText> texts)
{
    public string Device(string? agent) => Security.Device.Of(agent) switch
    {
        { Browser: { } browser, System: { } system } => texts["Device.Both", browser, system],
        { Browser: { } browser } => browser,
        { System: { } system } => system,
        _ => texts["Device.Unknown"],
    };

    /// <summary>For example "Signed in with a passkey" or "Passkey added: Laptop".</summary>
    public string Event(SecurityEvent entry) => entry switch
    {
        { Kind: SecurityEventKind.SignedIn, Detail: { } how } => texts[$"Security.SignedIn.{how}"],
        { Detail: { } detail } => texts["Security.WithDetail", texts[$"Security.{entry.Kind}"], detail],
        _ => texts[$"Security.{entry.Kind}"],
    };

    /// <summary>Device and IP address, as far as they are known.</summary>
    public string Origin(SecurityEvent entry) =>
        string.Join(" · ", new[] { entry.Agent is null ? null : Device(entry.Agent), entry.Address }.Where(part => part is not null));

    public string Method(SignInMethod method) => texts[$"Session.How.{method}"];
}
