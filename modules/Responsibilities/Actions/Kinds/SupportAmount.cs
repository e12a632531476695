using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The protected time and money that leadership is asked for, or grants.</summary>
/// <param name="Hours">Protected hours per week.</param>
/// <param name="Fte">Protected time in full-time equivalents, summed over all people.</param>
/// <param name="Funds">Money in the institution's currency.</param>
internal sealed record SupportAmount(decimal? Hours, decimal? Fte, decimal? Funds)
{
    public const int MaxHours = 10_000;
    public const int MaxFte = 1_000;
    public const int MaxFunds = 1_000_000_000;

    private const string Prefix = "support:";

    public static SupportAmount None { get; } = new(null, null, null);

    public bool IsNothing => !(Hours > 0 || Fte > 0 || Funds > 0);

    public void Validate()
    {
        CheckRange(Hours, MaxHours, nameof(Hours));
        CheckRange(Fte, MaxFte, nameof(Fte));
        CheckRange(Funds, MaxFunds, nameof(Funds));
    }

    /// <summary>Returns true when this amount grants part, but not all, of what was asked.</summary>
    public bool IsPartOf(SupportAmount asked) =>
        !IsNothing && IsWithin(Hours, asked.Hours) && IsWithin(Fte, asked.Fte) && IsWithin(Funds, asked.Funds)
        && ((Hours ?? 0) < (asked.Hours ?? 0) || (Fte ?? 0) < (asked.Fte ?? 0) || (Funds ?? 0) < (asked.Funds ?? 0));

    /// <summary>Returns the format that the history stores: "support:8/0.5/12000", with an empty part for a missing value.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Hours:0.##}/{Fte:0.##}/{Funds:0.##}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out SupportAmount? amount)
    {
        amount = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length..].Split('/') is [var hours, var fte, var funds]
            ? new SupportAmount(Number(hours), Number(fte), Number(funds))
            : null;
        return amount is not null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsWithin(decimal? granted, decimal? asked) => (granted ?? 0) <= (asked ?? 0);

    private static void CheckRange(decimal? amount, int maximum, string field)
    {
        if (amount < 0 || amount > maximum)
            throw new DomainException("responsibilities.support-request.out-of-range", field, maximum);
    }
}
