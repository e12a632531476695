using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.SelfIdentification.Composition;

/// <summary>The breakdowns of a published dimension. There are deliberately no others and no filters.</summary>
internal enum CompositionAxis { Rank, School, Stage }

/// <summary>The columns of a dimension; each person counts in exactly one.</summary>
internal static class CompositionCategories
{
    /// <summary>People with several choices.</summary>
    public const string Several = "Several";

    /// <summary>People who left the question blank or prefer not to say; releases do not distinguish them.</summary>
    public const string NotStated = "NotStated";

    public static IReadOnlyList<string> Of(Dimension dimension) =>
    [
        .. Dimensions.ChoicesOf(dimension).Where(choice => choice != Dimensions.PreferNotToSay),
        .. Dimensions.AllowsSeveral(dimension) ? [Several] : Array.Empty<string>(),
        NotStated,
    ];

    public static string Of(Dimension dimension, Statement? statement) => statement?.Answers[dimension] switch
    {
        null or [] or [Dimensions.PreferNotToSay] => NotStated,
        [var one] => one,
        _ => Several,
    };
}
