using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace FacultyDev.Kernel.Mail;

/// <summary>Why a letter did not leave, as far as the one who runs the house can do something about it.</summary>
internal enum MailProblem
{
    /// <summary>Nobody listens there, or the line broke.</summary>
    Unreachable,

    /// <summary>The server was found and did not answer in time.</summary>
    Silent,

    /// <summary>It offers no STARTTLS, or its certificate is not to be trusted.</summary>
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
    /// <summary>How the framework introduces what the server said.</summary>
    private const string Introduction = "The server response was: ";

    private static readonly int[] SignInStatuses = [454, 530, 534, 535, 538];

    /// <summary>Whether trying again is pointless: no such recipient, or the server will not have the letter. Wrong settings can be put right.</summary>
    public bool IsFinal => Problem == MailProblem.Address
        || (Problem is MailProblem.Recipient or MailProblem.Refused && Status is >= 500 and < 600);

    public static MailFailure Of(Exception failure) => failure switch
    {
        FormatException => new MailFailure(MailProblem.Address),
        MailPasswordLostException => new MailFailure(MailProblem.PasswordLost),
        TimeoutException => new MailFailure(MailProblem.Silent),
        SmtpException smtp => OfSmtp(smtp),
        _ => new MailFailure(MailProblem.Unknown),
    };

    private static MailFailure OfSmtp(SmtpException failure)
    {
        if (Causes(failure).Any(cause => cause is AuthenticationException))
            return new MailFailure(MailProblem.Encryption);
        if (Causes(failure).Any(cause => cause is SocketException or IOException))
            return new MailFailure(MailProblem.Unreachable);
        // Below zero: the server said nothing wrong, the framework did not like what it offers, which is encryption.
        if ((int)failure.StatusCode is var status && status <= 0)
            return new MailFailure(MailProblem.Encryption);
        var problem = SignInStatuses.Contains(status) ? MailProblem.SignIn
            : failure is SmtpFailedRecipientException ? MailProblem.Recipient
            : MailProblem.Refused;
        return new MailFailure(problem, status, AnswerIn(failure.Message));
    }

    private static string? AnswerIn(string message) =>
        message.IndexOf(Introduction, StringComparison.Ordinal) is var at and >= 0 ? message[(at + Introduction.Length)..].Trim() : null;

    private static IEnumerable<Exception> Causes(Exception failure)
    {
        for (var cause = failure.InnerException; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
