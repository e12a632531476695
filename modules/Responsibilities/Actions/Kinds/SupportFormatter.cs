using System.Globalization;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Formats an amount, for example "8 hours a week, 0.5 FTE, $12,000".</summary>
internal sealed class SupportFormatter(IStringLocalizer<ResponsibilitiesText> text)
{
    public string Of(SupportAmount amount)
    {
        var parts = new List<string>();
        if (amount.Hours > 0)
            parts.Add(text["Support.Hours.Of", Number(amount.Hours)]);
        if (amount.Fte > 0)
            parts.Add(text["Support.Fte.Of", Number(amount.Fte)]);
        if (amount.Funds > 0)
            parts.Add(text["Figure.Money", Number(amount.Funds)]);
        return parts.Count == 0 ? text["Figure.None"] : string.Join(", ", parts);
    }

    private static string Number(decimal? amount) => (amount ?? 0).ToString("#,0.##", CultureInfo.CurrentCulture);
}
