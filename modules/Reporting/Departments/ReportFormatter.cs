using System.Globalization;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Ui;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Reporting.Departments;

/// <summary>Formats the data of reports in the language of the current culture.</summary>
internal sealed class ReportFormatter(IStringLocalizer<ReportingText> texts, IFigureFormatter figures)
{
    public string Text(string key, params object[] arguments) => texts[key, arguments];

    /// <summary>Formats a text that has a form for one and a form for all other numbers; the number is its first argument.</summary>
    public string Count(string key, int number, params object[] more) => texts[$"{key}.{(number == 1 ? "one" : "other")}", [number, .. more]];

    /// <summary>Returns the heading of a row of the responsibility matrix, such as "Mentors".</summary>
    public string Role(FacultyRole role) => texts[$"Role.{role}.Plural"];

    public string Domain(DevelopmentDomain domain) => texts[$"Domain.{domain}"];

    public string State(StandingState state) => figures.State(state);

    public static Tone ToneOf(StandingState state) => state switch
    {
        StandingState.OnTrack => Tone.Ok,
        StandingState.Attention => Tone.Attention,
        StandingState.NoActivity => Tone.None,
        _ => Tone.Muted,
    };

    public string Status(ActionStatus status) => texts[$"ActionStatus.{status}"];

    /// <summary>Returns the kind of report, for example "Department report", by the kind of the unit.</summary>
    public string Kind(UnitKind kind) => texts[$"Report.{kind}"];

    /// <summary>Returns the title of the document: unit, kind of report and year.</summary>
    public string Title(DepartmentReport report) => texts["Report.Title", report.Unit.Name, Kind(report.Unit.Kind), report.Year];

    /// <summary>For example "Ana, Ben and Carla".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => texts["List.And", string.Join(texts["List.Comma"], items.SkipLast(1)), items[^1]],
    };

    /// <summary>
    /// Returns the finding of the chart of states: the role with the highest share on track, or that nothing is on track yet.
    /// </summary>
    public string Finding(DepartmentReport report)
    {
        var best = report.Roles.Where(role => role.States.OnTrack > 0)
            .MaxBy(role => (double)role.States.OnTrack / role.States.Applicable);
        return best is null
            ? texts["Standing.FindingNone"]
            : texts["Standing.Finding", Role(best.Role), best.States.OnTrack, best.States.Applicable];
    }

    /// <summary>Returns how many people hold a role. Holders of the offices are named, because the whole institution knows them.</summary>
    public string Holders(FacultyRole role, RoleHolders holders)
    {
        if (holders.Count == 0)
            return texts["Holders.Nobody"];
        var isOffice = role is FacultyRole.CareerDevelopmentOffice or FacultyRole.MentoringProgram or FacultyRole.DeansOffice;
        if (!isOffice || holders.Names.Count == 0)
            return Count("Holders", holders.Count);
        var others = holders.Count - holders.Names.Count;
        return others > 0 ? texts["Holders.More", string.Join(texts["List.Comma"], holders.Names), others] : List(holders.Names);
    }

    /// <summary>Returns the indicator with its base, or the reason why it has no value.</summary>
    public string Indicator(ResponsibilityStanding standing) => standing.Measurement switch
    {
        Measurement.Measured when standing.Indicator is { } value => Value(value),
        Measurement.Measured or Measurement.NothingToCount => texts["Indicator.NothingToCount"],
        Measurement.CouldNotBeComputed => texts["Indicator.CouldNotBeComputed"],
        _ => texts["Indicator.NotMeasuredYet"],
    };

    /// <summary>For example "2 of 5 done"; a dash for a responsibility without actions.</summary>
    public string Done(ActionTally tally) => tally.Total == 0 ? texts["Actions.None"] : texts["Figure.Done", tally.Done, tally.Total];

    /// <summary>Returns the number of late and blocked actions; null when there are none.</summary>
    public string? AttentionNote(ActionTally tally) => (tally.Late, tally.Blocked) switch
    {
        (0, 0) => null,
        (_, 0) => Count("Actions.Late", tally.Late),
        (0, _) => Count("Actions.Blocked", tally.Blocked),
        _ => texts["Actions.LateAndBlocked", Count("Actions.Late", tally.Late), Count("Actions.Blocked", tally.Blocked)],
    };

    private string Value(IndicatorValue value)
    {
        if (value.Suppressed)
            return texts["Indicator.Withheld"];
        if (value.Value is not { } number)
            return texts["Indicator.NothingToCount"];
        return value.Unit switch
        {
            IndicatorUnit.Share => Share(value, number),
            IndicatorUnit.Days => Days((int)Math.Round(number, MidpointRounding.AwayFromZero)),
            IndicatorUnit.Hours => texts["Figure.Hours", Number(number)],
            IndicatorUnit.Money => texts["Figure.Money", Number(number)],
            _ => value.Denominator is { } of ? texts["Figure.Of", Number(number), of] : Number(number),
        };
    }

    private string Days(int days) => days == 1 ? texts["Figure.Days.One"] : texts["Figure.Days", days];

    private string Share(IndicatorValue value, decimal share)
    {
        var percent = Math.Round(share * 100, MidpointRounding.AwayFromZero);
        return (value.Numerator, value.Denominator) switch
        {
            ({ } some, { } of) => texts["Indicator.ShareOf", some, of, percent],
            (null, { } of) => texts["Indicator.PercentOf", percent, of],
            _ => texts["Indicator.Percent", percent],
        };
    }

    private static string Number(decimal number) => number.ToString("#,0.#", CultureInfo.CurrentCulture);
}
