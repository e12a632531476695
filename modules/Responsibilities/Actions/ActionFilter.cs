using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The filter of an action list, bound from the query string. Values that cannot be parsed are ignored.</summary>
internal sealed class ActionFilter
{
    public const string Open = "open";
    public const string Me = "me";
    public const string AllYears = "all";
    public const string AnyPriority = "any";
    public const string NoPriority = "none";
    public const string Departments = "department";

    /// <summary>The name of a status, or "open".</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; set; }

    [FromQuery(Name = "late")]
    public bool Late { get; set; }

    /// <summary>"me", or the id of a person.</summary>
    [FromQuery(Name = "owner")]
    public string? Owner { get; set; }

    [FromQuery(Name = "code")]
    public string? Code { get; set; }

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    /// <summary>The id of a strategic priority (which includes the priorities derived from it), "any" or "none".</summary>
    [FromQuery(Name = "priority")]
    public string? Priority { get; set; }

    /// <summary>"department" limits the list to actions of departments and the units below them.</summary>
    [FromQuery(Name = "level")]
    public string? Level { get; set; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    public ActionStatus? OneStatus => Enum.TryParse<ActionStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null;

    public ActionKind? OneKind => Enum.TryParse<ActionKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public bool IsOnlyOpen => Status == Open;

    /// <summary>
    /// Returns the year to list, or null for all years. Without a year in the query, a list of one owner covers all years, because one
    /// person has few actions.
    /// </summary>
    public AcademicYear? YearOr(AcademicYear thisYear) =>
        AcademicYear.TryParse(Year, out var year) ? year : Owner is null && Year != AllYears ? thisYear : null;
}
