namespace FacultyDev.Statistics.Disclosure;

/// <summary>The least number of people behind anything shown. Raised by configuration, never lowered.</summary>
public sealed record DisclosurePolicy
{
    /// <summary>Smallest allowed value of <see cref="MinimumCell"/>.</summary>
    public const int MinMinimumCell = 5;

    /// <summary>Smallest allowed value of <see cref="SensitiveMinimum"/>.</summary>
    public const int MinSensitiveMinimum = 10;

    /// <summary>Share of one group's answers from which only the band "≥ 90 %" is shown.</summary>
    public const decimal UnanimityShare = 0.9m;

    /// <summary>Most dimensions of a planned table.</summary>
    public const int MaxDimensions = 3;

    /// <summary>The rules as they ship: 5, and 10 for cuts by a self-identified dimension and for free text.</summary>
    public static DisclosurePolicy Standard { get; } = new(MinMinimumCell, MinSensitiveMinimum);

    /// <summary>A policy with raised minima.</summary>
    /// <param name="minimumCell">Respondents, at least 5.</param>
    /// <param name="sensitiveMinimum">Respondents for self-identified cuts and free text, at least 10; raised to <paramref name="minimumCell"/> where lower.</param>
    /// <exception cref="DisclosureException"><see cref="DisclosureFault.PolicyTooWeak"/>.</exception>
    public DisclosurePolicy(int minimumCell, int sensitiveMinimum = MinSensitiveMinimum)
    {
        if (minimumCell < MinMinimumCell)
            throw new DisclosureException(DisclosureFault.PolicyTooWeak,
                $"The minimum cell is {minimumCell}; it can be raised above {MinMinimumCell} but never lowered.");
        if (sensitiveMinimum < MinSensitiveMinimum)
            throw new DisclosureException(DisclosureFault.PolicyTooWeak,
                $"The minimum for self-identified dimensions is {sensitiveMinimum}; it can be raised above {MinSensitiveMinimum} but never lowered.");
        MinimumCell = minimumCell;
        SensitiveMinimum = Math.Max(minimumCell, sensitiveMinimum);
    }

    /// <summary>Least respondents in a cell.</summary>
    public int MinimumCell { get; }

    /// <summary>Least respondents in a cell cut by a self-identified dimension, and behind free text.</summary>
    public int SensitiveMinimum { get; }

    /// <summary>True where free text of so many respondents may be shown.</summary>
    public bool AllowsFreeText(int respondents) => respondents >= SensitiveMinimum;
}
