using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>What somebody may say about themselves. Each is optional; the order is that of the page.</summary>
internal enum Dimension { Gender, RaceEthnicity, Urim, FirstGeneration, Disability, Veteran, Caregiving }

/// <summary>The choices of each dimension. Choices only, no free text: a word of one's own would single its writer out.</summary>
internal static class Dimensions
{
    public const string PreferNotToSay = "PreferNotToSay";

    private static readonly string[] YesOrNo = ["Yes", "No", PreferNotToSay];

    public static IReadOnlyList<Dimension> All { get; } = Enum.GetValues<Dimension>();

    /// <summary>The code of each choice; its words are the string <c>SelfId.{dimension}.{choice}</c>. Race and ethnicity follow the
    /// categories of the US Statistical Policy Directive No. 15 of 2024.</summary>
    public static IReadOnlyList<string> ChoicesOf(Dimension dimension) => dimension switch
    {
        Dimension.Gender => ["Woman", "Man", "NonBinary", "Another", PreferNotToSay],
        Dimension.RaceEthnicity =>
            ["AmericanIndian", "Asian", "Black", "Hispanic", "MiddleEastern", "PacificIslander", "White", "Another", PreferNotToSay],
        _ => YesOrNo,
    };

    public static bool AllowsSeveral(Dimension dimension) => dimension == Dimension.RaceEthnicity;

    /// <summary>The choices in their order, each once.</summary>
    /// <exception cref="DomainException">No such choice, several where one is asked, or one beside "prefer not to say".</exception>
    public static IReadOnlyList<string> Validated(Dimension dimension, IEnumerable<string> chosen)
    {
        var given = chosen.ToHashSet(StringComparer.Ordinal);
        string[] known = [.. ChoicesOf(dimension).Where(given.Contains)];
        if (known.Length != given.Count)
            throw new DomainException("institution.self-identification.unknown-choice", $"{dimension}");
        if (known.Length > 1 && !AllowsSeveral(dimension))
            throw new DomainException("institution.self-identification.single-choice-only", $"{dimension}");
        if (known.Length > 1 && known.Contains(PreferNotToSay))
            throw new DomainException("institution.self-identification.prefer-not-with-others", $"{dimension}");
        return known;
    }
}
