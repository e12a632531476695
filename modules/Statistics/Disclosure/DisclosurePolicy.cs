namespace FacultyDev.Statistics.Disclosure;

/// <summary>The minimum number of people behind any published figure. Configuration can raise the minimums but not lower them.</summary>
public sealed record DisclosurePolicy
{
    /// <summary>Smallest allowed value of <see cref="MinimumCell"/>.</summary>
    public const int MinMinimumCell = 5;

    /// <summary>Smallest allowed value of <see cref="SensitiveMinimum"/>.</summary>
    public const int MinSensitiveMinimum = 10;

    /// <summary>The share of one group's answers from which only the band "≥ 90 %" is shown.</summary>
    public const decimal UnanimityShare = 0.9m;

    /// <summary>The maximum number of dimensions of a planned table.</summary>
    public const int MaxDimensions = 3;

    /// <summary>The default minimums: 5, and 10 for tables by a self-identified dimension and for free text.</summary>
    public static DisclosurePolicy Standard { get; } = new(MinMinimumCell, MinSensitiveMinimum);

    /// <summary>Creates a policy with raised minimums.</summary>
    /// <param name="minimumCell">The minimum number of respondents, at least 5.</param>
    /// <param name="sensitiveMinimum">The minimum for self-identified dimensions and free text, at least 10; raised to
    /// <paramref name="minimumCell"/> when lower.</param>
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

    /// <summary>The minimum number of respondents in a cell.</summary>
    public int MinimumCell { get; }

    /// <summary>The minimum number of respondents in a cell of a self-identified dimension, and behind free text.</summary>
    public int SensitiveMinimum { get; }

    /// <summary>Returns true when free text from this number of respondents may be shown.</summary>
    public bool AllowsFreeText(int respondents) => respondents >= SensitiveMinimum;
}
