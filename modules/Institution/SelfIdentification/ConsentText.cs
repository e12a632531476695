namespace FacultyDev.Institution.SelfIdentification;

/// <summary>
/// The texts people have agreed to. A change of meaning is a new version with its own strings (<c>SelfId.Consent.{version}</c>); the
/// former stays, because somebody agreed to it.
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
