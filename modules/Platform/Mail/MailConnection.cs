using MailKit.Net.Smtp;
using MailKit.Security;

namespace FacultyDev.Platform.Mail;

/// <summary>Connects to a mail server and encrypts the connection as requested, without signing in.</summary>
internal static class MailConnection
{
    /// <exception cref="NoStartTlsException">STARTTLS is requested and not offered.</exception>
    /// <exception cref="SslHandshakeException">The certificate is not trusted or made for another name, or the server speaks no TLS there.</exception>
    public static async Task<SmtpClient> OpenAsync(string host, int port, SecureSocketOptions encryption, CancellationToken cancellationToken)
    {
        // Checking revocation needs access to the internet, which a server inside a campus network may not have.
        var client = new SmtpClient { CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(host, port, encryption, cancellationToken);
            return client;
        }
        catch (Exception failure)
        {
            client.Dispose();
            if (failure is NotSupportedException)
                throw new NoStartTlsException(failure);
            throw;
        }
    }
}

/// <summary>The settings require STARTTLS and the server does not offer it.</summary>
internal sealed class NoStartTlsException(Exception inner) : Exception("The mail server offers no STARTTLS.", inner);
