namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// The versions of the consent text. A change of meaning gets a new version with its own strings
/// (<c>SelfId.Consent.{version}</c>); earlier versions stay, because people agreed to them.
/// </summary>
internal static class ConsentText
{
    public const int Current = 1;

    public static DateOnly DatedOf(int version) => version switch
    {
        1 => new DateOnly(2026, 11, 26),
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "There is no such text."),
    };
}
