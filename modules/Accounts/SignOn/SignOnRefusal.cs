using FacultyDev.Kernel.Data;

namespace FacultyDev.Accounts.SignOn;

/// <summary>Why a sign-in through the identity provider was refused.</summary>
internal enum SignOnProblem
{
    Cancelled,

    /// <summary>The sign-in took too long, was repeated, or began in another browser.</summary>
    Late,

    /// <summary>The provider rejected the authorization code, which can be used only once.</summary>
    CodeRefused,

    Unreachable,
    ServerRefused,
    WrongIssuer,
    WrongAudience,
    WrongNonce,
    WrongSignature,
    TokenExpired,
    Malformed,

    /// <summary>The person is not on the roster.</summary>
    Unknown,

    /// <summary>The provider has not verified the address, and no other claim identifies the person.</summary>
    NotVerified,

    /// <summary>The claims match two people, or an account that is linked to another identity.</summary>
    Ambiguous,

    HasLeft,
}

/// <summary>Ends a sign-in with a reason. The message contains no data from the provider.</summary>
internal sealed class SignOnRefusedException(SignOnProblem problem, Exception? inner = null) : Exception($"Sign-on refused: {problem}", inner)
{
    public SignOnProblem Problem { get; } = problem;
}

/// <summary>A refused sign-in, recorded once for each attempt that began here.</summary>
internal sealed class SignOnRefusal : Entity, IAudited
{
    private SignOnRefusal()
    {
    }

    public SignOnRefusal(SignOnProblem problem, string attempt, DateTime at) => (Problem, Attempt, At) = (problem, attempt, at);

    public SignOnProblem Problem { get; private set; }

    /// <summary>The hash of the attempt's state, which prevents a repeated response from being recorded again.</summary>
    [NotAudited]
    public string Attempt { get; private set; } = "";

    [NotAudited]
    public DateTime At { get; private set; }

    string IAudited.AuditLabel => $"{Problem}";
}
