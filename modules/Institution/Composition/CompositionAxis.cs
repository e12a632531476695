using FacultyDev.Institution.SelfIdentification;

namespace FacultyDev.Institution.Composition;

/// <summary>What a planned table sets beside a dimension. There are no others, and no filter.</summary>
internal enum CompositionAxis { Rank, School, Stage }

/// <summary>The columns of a dimension as they are counted: everybody stands in exactly one.</summary>
internal static class CompositionCategories
{
    /// <summary>Those who named several choices.</summary>
    public const string Several = "Several";

    /// <summary>Those who said nothing and those who prefer not to: a release does not tell them apart.</summary>
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
