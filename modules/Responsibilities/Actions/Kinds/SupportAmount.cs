using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What leadership is asked for, or grants: protected time and money.</summary>
/// <param name="Hours">Protected hours a week.</param>
/// <param name="Fte">Protected time as a part of full-time positions, all together.</param>
/// <param name="Funds">In the institution's currency.</param>
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

    /// <summary>Whether this grants some of what was asked, and less than all of it.</summary>
    public bool IsPartOf(SupportAmount asked) =>
        !IsNothing && IsWithin(Hours, asked.Hours) && IsWithin(Fte, asked.Fte) && IsWithin(Funds, asked.Funds)
        && ((Hours ?? 0) < (asked.Hours ?? 0) || (Fte ?? 0) < (asked.Fte ?? 0) || (Funds ?? 0) < (asked.Funds ?? 0));

    /// <summary>As the history writes it: "support:8/0.5/12000", with nothing between the strokes where nothing is meant.</summary>
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

    private static void CheckRange(decimal? amount, int most, string field)
    {
        if (amount < 0 || amount > most)
            throw new DomainException("responsibilities.support-request.out-of-range", field, most);
    }
}
