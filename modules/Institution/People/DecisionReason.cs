using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.People;

/// <summary>The reason somebody gives for a decision about a person.</summary>
internal static class DecisionReason
{
    public const int MaxLength = 200;

    /// <summary>Trimmed; null when none was given.</summary>
    public static string? Normalize(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? null
        : reason.Trim() is { Length: <= MaxLength } trimmed ? trimmed : throw new DomainException("institution.decision.reason-too-long", "Reason", MaxLength);
}
