using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FacultyDev.Platform.Mail;

/// <summary>Why an email was not sent, in the categories an administrator can act on.</summary>
internal enum MailProblem
{
    /// <summary>Nothing listens at the address, or the connection broke.</summary>
    Unreachable,

    /// <summary>The server did not answer in time.</summary>
    Silent,

    /// <summary>The server offers no STARTTLS (on port 465: no TLS), or its certificate is not trusted.</summary>
    Encryption,

    /// <summary>The server refused the user or the password.</summary>
    SignIn,

    /// <summary>The server does not know the recipient or accepts nothing for them.</summary>
    Recipient,

    /// <summary>The server refused the email for another reason.</summary>
    Refused,

    /// <summary>The recipient or the sender is not a valid address.</summary>
    Address,

    /// <summary>The stored password cannot be decrypted with the available keys.</summary>
    PasswordLost,

    Unknown,
}

/// <param name="Status">The server's reply code (RFC 5321); null when it gave none.</param>
/// <param name="Answer">The server's text, in its language. It may contain addresses and is shown only to whoever sends a test email to themselves.</param>
internal sealed record MailFailure(MailProblem Problem, int? Status = null, string? Answer = null)
{
    private static readonly int[] SignInStatuses = [454, 530, 534, 535, 538];

    /// <summary>Whether another attempt is pointless: the recipient does not exist or the server refuses the email. Settings can be corrected.</summary>
    public bool IsFinal => Problem == MailProblem.Address
        || (Problem is MailProblem.Recipient or MailProblem.Refused && Status is >= 500 and < 600);

    public static MailFailure Of(Exception failure) => failure switch
    {
        FormatException => new MailFailure(MailProblem.Address),
        MailPasswordLostException => new MailFailure(MailProblem.PasswordLost),
        TimeoutException => new MailFailure(MailProblem.Silent),
        NoStartTlsException or SslHandshakeException => new MailFailure(MailProblem.Encryption),
        SmtpCommandException refusal => OfRefusal(refusal),
        AuthenticationException { InnerException: SmtpCommandException refusal } => OfRefusal(refusal) with { Problem = MailProblem.SignIn },
        ServiceNotAuthenticatedException => new MailFailure(MailProblem.SignIn, (int)SmtpStatusCode.AuthenticationRequired, failure.Message),
        // NotSupportedException: the server offers no sign-in method that takes a user and a password.
        AuthenticationException or NotSupportedException => new MailFailure(MailProblem.SignIn),
        SocketException or IOException or SmtpProtocolException or ServiceNotConnectedException => new MailFailure(MailProblem.Unreachable),
        _ => new MailFailure(MailProblem.Unknown),
    };

    private static MailFailure OfRefusal(SmtpCommandException refusal)
    {
        var status = (int)refusal.StatusCode;
        var problem = SignInStatuses.Contains(status) ? MailProblem.SignIn
            : refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? MailProblem.Recipient
            : MailProblem.Refused;
        return new MailFailure(problem, status, refusal.Message.Trim());
    }
}
