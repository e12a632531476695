using System.Net;
using System.Net.Mail;
using FacultyDev.Kernel.Errors;
using MailKit.Security;

namespace FacultyDev.Kernel.Mail;

/// <summary>What is decided about how mail leaves the house, apart from the password.</summary>
/// <param name="Host">Empty for none: letters are written into the data folder.</param>
/// <param name="StartTls">Whether the connection is encrypted: by STARTTLS, or from the start on port 465.</param>
internal sealed record MailSettingsDetails(string Host, int Port, bool StartTls, string User, string From)
{
    private const int MaxPort = 65535;

    /// <summary>The port on which mail servers use TLS from the start instead of STARTTLS (RFC 8314).</summary>
    private const int ImplicitTlsPort = 465;

    public bool HasServer => Host.Length > 0;

    public SecureSocketOptions Encryption => !StartTls ? SecureSocketOptions.None
        : Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    public static MailSettingsDetails Of(MailOptions options) => new(options.Host, options.Port, options.StartTls, options.User, options.From);

    /// <summary>Whether a password given for the other is meant for this one too. Another server, or another user, must not be handed it.</summary>
    public bool HasSameSignIn(MailSettingsDetails other) =>
        User.Length > 0 && User == other.User && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Tidied; throws what is wrong with it.</summary>
    public MailSettingsDetails Validated()
    {
        var tidy = this with { Host = Host.Trim(), User = User.Trim(), From = From.Trim() };
        if (tidy.HasServer && Uri.CheckHostName(tidy.Host) == UriHostNameType.Unknown)
            throw new DomainException("kernel.mail.invalid-host", nameof(Host));
        if (tidy.Port is < 1 or > MaxPort)
            throw new DomainException("kernel.mail.invalid-port", nameof(Port));
        if (tidy is { HasServer: true, StartTls: false } && !IsLocalhost(tidy.Host))
            throw new DomainException("kernel.mail.tls-required", nameof(StartTls));
        if (!IsSingleAddress(tidy.From))
            throw new DomainException("kernel.mail.invalid-sender", nameof(From));
        return tidy;
    }

    /// <summary>With or without a name before it. Two with a comma between would be read as the second one, called like the first.</summary>
    private static bool IsSingleAddress(string from) => MailAddress.TryCreate(from, out var address)
        && (address.Address == from || from.EndsWith('>')) && !from.Any(char.IsControl);

    private static bool IsLocalhost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>The settings together with the password they need; null when the server asks for none.</summary>
internal sealed record MailServerSettings(MailSettingsDetails Settings, string? Password);
