using System.Net;
using System.Net.Mail;
using FacultyDev.Kernel.Errors;
using MailKit.Security;

namespace FacultyDev.Platform.Mail;

/// <summary>The settings of outgoing mail, without the password.</summary>
/// <param name="Host">When empty, emails are written into the data folder.</param>
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

    /// <summary>Whether a password saved for the other settings applies to these: only for the same user on the same server.</summary>
    public bool HasSameSignIn(MailSettingsDetails other) =>
        User.Length > 0 && User == other.User && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Trims the values and validates them.</summary>
    /// <exception cref="DomainException">A value is not valid; the exception names its field.</exception>
    public MailSettingsDetails Validated()
    {
        var normalized = this with { Host = Host.Trim(), User = User.Trim(), From = From.Trim() };
        if (normalized.HasServer && Uri.CheckHostName(normalized.Host) == UriHostNameType.Unknown)
            throw new DomainException("platform.mail.invalid-host", nameof(Host));
        if (normalized.Port is < 1 or > MaxPort)
            throw new DomainException("platform.mail.invalid-port", nameof(Port));
        if (normalized is { HasServer: true, StartTls: false } && !IsLocalhost(normalized.Host))
            throw new DomainException("platform.mail.tls-required", nameof(StartTls));
        if (!IsSingleAddress(normalized.From))
            throw new DomainException("platform.mail.invalid-sender", nameof(From));
        return normalized;
    }

    /// <summary>Accepts an address with or without a display name. MailAddress would read two addresses as the second one, named like the first.</summary>
    private static bool IsSingleAddress(string from) => MailAddress.TryCreate(from, out var address)
        && (address.Address == from || from.EndsWith('>')) && !from.Any(char.IsControl);

    private static bool IsLocalhost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <param name="Password">Null when the server requires none.</param>
internal sealed record MailServerSettings(MailSettingsDetails Settings, string? Password);
