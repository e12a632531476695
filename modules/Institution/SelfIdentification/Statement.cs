using System.Security.Cryptography;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>
/// What is kept of one person, all of it sealed: their answers, whose word it is, and to which text they agreed on which day (a day,
/// not a moment, so that it cannot be laid beside a log). Immutable; a change is a new one.
/// </summary>
internal sealed record Statement(Answers Answers)
{
    /// <summary>Bytes of <see cref="Salt"/>.</summary>
    public const int SaltSize = 16;

    /// <summary>The person's own word; otherwise the institution's, from an import.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Withdrawn with the wish that imports leave them alone. Nothing but that wish is kept then.</summary>
    public bool RefusesImports { get; init; }

    /// <summary>The text they agreed to; null while only the institution has spoken.</summary>
    public int? Consent { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Counts the changes, so that two windows cannot overwrite one another.</summary>
    public int Revision { get; init; }

    /// <summary>
    /// Chance that lives and dies with this statement. What a published release remembers of it is keyed with this salt, so that
    /// nobody can recognize it once the statement has been withdrawn.
    /// </summary>
    public byte[] Salt { get; init; } = RandomNumberGenerator.GetBytes(SaltSize);

    /// <summary>The owner says it themselves, in full: from now on imports change nothing.</summary>
    public static Statement ByOwner(Statement? before, Answers answers, int agreedTo, DateOnly today)
    {
        if (agreedTo != ConsentText.Current)
            throw new DomainException("institution.self-identification.consent-required", "Agrees");
        return new Statement(answers) { IsOwn = true, Consent = agreedTo, On = today, Revision = Next(before), Salt = before?.Salt ?? NewSalt() };
    }

    /// <summary>The wish alone.</summary>
    public static Statement RefusingImports(Statement? before, DateOnly today) =>
        new(Answers.None) { RefusesImports = true, On = today, Revision = Next(before) };

    /// <summary>The institution says it. The owner's word, and their refusal, stand.</summary>
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
