using System.Security.Cryptography;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// The encrypted content for one person: the answers, who gave them, and when the person agreed to which consent text. Only the
/// day is stored, so that it cannot be matched with logs. Immutable; each change creates a new statement.
/// </summary>
internal sealed record Statement(Answers Answers)
{
    /// <summary>The length of <see cref="Salt"/> in bytes.</summary>
    public const int SaltSize = 16;

    /// <summary>True if the person answered; false if the institution imported the answers.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The person withdrew and refuses imports; nothing but this refusal is kept.</summary>
    public bool RefusesImports { get; init; }

    /// <summary>The version of the consent text to which the person agreed; null if they have not agreed.</summary>
    public int? Consent { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Increases with each change, so that a save from an outdated page is rejected.</summary>
    public int Revision { get; init; }

    /// <summary>
    /// Random bytes that exist only as long as this statement. Releases store fingerprints keyed with this salt, so that a
    /// withdrawn statement can no longer be recognized in them.
    /// </summary>
    public byte[] Salt { get; init; } = RandomNumberGenerator.GetBytes(SaltSize);

    /// <summary>The person's own complete answers; later imports do not change them.</summary>
    public static Statement ByOwner(Statement? before, Answers answers, int consentVersion, DateOnly today)
    {
        if (consentVersion != ConsentText.Current)
            throw new DomainException("self-identification.statement.consent-required", "Agrees");
        return new Statement(answers) { IsOwn = true, Consent = consentVersion, On = today, Revision = Next(before), Salt = before?.Salt ?? NewSalt() };
    }

    /// <summary>Keeps only the refusal of imports.</summary>
    public static Statement RefusingImports(Statement? before, DateOnly today) =>
        new(Answers.None) { RefusesImports = true, On = today, Revision = Next(before) };

    /// <summary>Answers from the institution's import. A person's own answers and a refusal take precedence.</summary>
    public static Statement Imported(Statement? before, Answers answers, DateOnly today) =>
        before is { IsOwn: true } or { RefusesImports: true }
            ? before
            : new Statement(before is null ? answers : before.Answers.With(answers))
            {
                On = today, Revision = Next(before), Salt = before?.Salt ?? NewSalt(),
            };

    private static int Next(Statement? before) => (before?.Revision ?? 0) + 1;

    private static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltSize);
}
