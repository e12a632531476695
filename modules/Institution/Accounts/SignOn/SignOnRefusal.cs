using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>Why somebody who came from the campus's server was not let in.</summary>
internal enum SignOnProblem
{
    Cancelled,

    /// <summary>It took too long, was opened a second time, or was begun in another browser.</summary>
    Late,

    /// <summary>The server does not take the code, which it does once only.</summary>
    CodeRefused,

    Unreachable,
    ServerRefused,
    WrongIssuer,
    WrongAudience,
    WrongNonce,
    WrongSignature,
    TokenExpired,
    Malformed,

    /// <summary>Nobody of the roster.</summary>
    Unknown,

    /// <summary>The server does not vouch for the address, and nothing else tells who it is.</summary>
    NotVerified,

    /// <summary>What the server says fits two people, or an account that another campus identity opens.</summary>
    Ambiguous,

    HasLeft,
}

/// <summary>Carries the reason out of the conversation with the server; what the server said stays where it was.</summary>
internal sealed class SignOnRefusedException(SignOnProblem problem, Exception? inner = null) : Exception($"Campus sign-on: {problem}", inner)
{
    public SignOnProblem Problem { get; } = problem;
}

/// <summary>Somebody was not let in: a line of the trail, once for each attempt that was begun here.</summary>
internal sealed class SignOnRefusal : Entity, IAudited
{
    private SignOnRefusal()
    {
    }

    public SignOnRefusal(SignOnProblem problem, string attempt, DateTime at) => (Problem, Attempt, At) = (problem, attempt, at);

    public SignOnProblem Problem { get; private set; }

    /// <summary>Hash of the state that was given out at the beginning; opening an answer a hundred times writes one line.</summary>
    [NotAudited]
    public string Attempt { get; private set; } = "";

    [NotAudited]
    public DateTime At { get; private set; }

    string IAudited.AuditLabel => $"{Problem}";
}
