using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FacultyDev.Kernel.Mail;

/// <summary>Why a letter did not leave, as far as the one who runs the house can do something about it.</summary>
internal enum MailProblem
{
    /// <summary>Nobody listens there, or the line broke.</summary>
    Unreachable,

    /// <summary>The server was found and did not answer in time.</summary>
    Silent,

    /// <summary>It offers no STARTTLS (on port 465: no TLS), or its certificate is not to be trusted.</summary>
    Encryption,

    /// <summary>It wants another user or password.</summary>
    SignIn,

    /// <summary>It does not know the recipient or takes nothing for them.</summary>
    Recipient,

    /// <summary>It will not have the letter for another reason.</summary>
    Refused,

    /// <summary>What stands as the recipient or sender is no address.</summary>
    Address,

    /// <summary>The stored password cannot be read with the keys that are here.</summary>
    PasswordLost,

    Unknown,
}

/// <param name="Status">The server's reply code (RFC 5321); null when it gave none.</param>
/// <param name="Answer">Its own words, in its own language; they may name addresses and are shown only to who tries a letter to themselves.</param>
internal sealed record MailFailure(MailProblem Problem, int? Status = null, string? Answer = null)
{
    private static readonly int[] SignInStatuses = [454, 530, 534, 535, 538];

    /// <summary>Whether trying again is pointless: no such recipient, or the server will not have the letter. Wrong settings can be put right.</summary>
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
