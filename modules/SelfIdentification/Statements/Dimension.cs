using FacultyDev.Kernel.Errors;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>The self-identification questions, all optional, in the order of the page.</summary>
internal enum Dimension { Gender, RaceEthnicity, Urim, FirstGeneration, Disability, Veteran, Caregiving }

/// <summary>The choices of each dimension. There is no free text, because it could identify its author.</summary>
internal static class Dimensions
{
    public const string PreferNotToSay = "PreferNotToSay";

    private static readonly string[] YesOrNo = ["Yes", "No", PreferNotToSay];

    public static IReadOnlyList<Dimension> All { get; } = Enum.GetValues<Dimension>();

    /// <summary>
    /// The codes of the choices, whose texts are <c>SelfId.{dimension}.{choice}</c>. Race and ethnicity follow US Statistical
    /// Policy Directive No. 15 of 2024.
    /// </summary>
    public static IReadOnlyList<string> ChoicesOf(Dimension dimension) => dimension switch
    {
        Dimension.Gender => ["Woman", "Man", "NonBinary", "Another", PreferNotToSay],
        Dimension.RaceEthnicity =>
            ["AmericanIndian", "Asian", "Black", "Hispanic", "MiddleEastern", "PacificIslander", "White", "Another", PreferNotToSay],
        _ => YesOrNo,
    };

    public static bool AllowsSeveral(Dimension dimension) => dimension == Dimension.RaceEthnicity;

    /// <summary>Returns the choices in their standard order without duplicates.</summary>
    /// <exception cref="DomainException">
    /// A choice is unknown, several are given where only one is allowed, or another is combined with "prefer not to say".
    /// </exception>
    public static IReadOnlyList<string> Validated(Dimension dimension, IEnumerable<string> chosen)
    {
        var chosenCodes = chosen.ToHashSet(StringComparer.Ordinal);
        string[] known = [.. ChoicesOf(dimension).Where(chosenCodes.Contains)];
        if (known.Length != chosenCodes.Count)
            throw new DomainException("self-identification.statement.unknown-choice", $"{dimension}");
        if (known.Length > 1 && !AllowsSeveral(dimension))
            throw new DomainException("self-identification.statement.single-choice-only", $"{dimension}");
        if (known.Length > 1 && known.Contains(PreferNotToSay))
            throw new DomainException("self-identification.statement.prefer-not-with-others", $"{dimension}");
        return known;
    }
}
