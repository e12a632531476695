using System.Globalization;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Ui;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>Formats standings and figures; figures with their unit and base, for example "12 of 14", "61 % of 30" or "31 days".</summary>
internal sealed class FigureFormatter(IStringLocalizer<ResponsibilitiesText> text) : IFigureFormatter
{
    public static Tone ToneOf(StandingState state) => state switch
    {
        StandingState.OnTrack => Tone.Ok,
        StandingState.Attention => Tone.Attention,
        StandingState.NoActivity => Tone.None,
        _ => Tone.Muted,
    };

    public string State(StandingState state) => text[$"StandingState.{state}"];

    /// <summary>Returns the indicator if it was measured, otherwise the number of actions done, otherwise a dash.</summary>
    public string Tile(ResponsibilityStanding standing) => standing switch
    {
        { Indicator: { } value } => Of(value),
        { Actions.Total: > 0 } => Done(standing.Actions),
        _ => text["Figure.None"],
    };

    /// <summary>Returns the indicator, or the reason in words why it has no value.</summary>
    public string Indicator(Measurement measurement, IndicatorValue? value) => value is null ? text[$"Figure.{measurement}"] : Of(value);

    /// <summary>For example "1 of 2 done".</summary>
    public string Done(ActionTally actions) => text["Figure.Done", actions.Done, actions.Total];

    public string Of(IndicatorValue value)
    {
        if (value.Suppressed)
            return text["Figure.Withheld"];
        if (value.Value is not { } figure)
            return text["Figure.None"];
        if (value.Unit == IndicatorUnit.Share)
            return value.Denominator is { } all ? text["Figure.Of", Percent(figure), Whole(all)] : Percent(figure);
        if (value is { Unit: IndicatorUnit.Count, Numerator: { } some, Denominator: { } of })
            return text["Figure.Of", Whole(some), Whole(of)];
        return value.Unit switch
        {
            IndicatorUnit.Days when figure == 1 => text["Figure.Days.One"],
            IndicatorUnit.Days => text["Figure.Days", Amount(figure)],
            IndicatorUnit.Hours => text["Figure.Hours", Amount(figure)],
            IndicatorUnit.Money => text["Figure.Money", Whole(figure)],
            _ => Amount(figure),
        };
    }

    // A non-breaking space keeps the percent sign on the line of its number.
    private static string Percent(decimal share) => share.ToString("0\u00A0%", CultureInfo.CurrentCulture);

    private static string Whole(decimal figure) => figure.ToString("N0", CultureInfo.CurrentCulture);

    private static string Amount(decimal figure) => figure.ToString("#,0.#", CultureInfo.CurrentCulture);
}
