using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What the reader of a list of actions asked for, from the address. What cannot be understood counts as not asked.</summary>
internal sealed class ActionFilter
{
    public const string Open = "open";
    public const string Me = "me";
    public const string AllYears = "all";
    public const string AnyPriority = "any";
    public const string NoPriority = "none";
    public const string Departments = "department";

    /// <summary>A status by name, or "open".</summary>
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

    /// <summary>The id of a strategic priority (those that derive from it included), "any" or "none".</summary>
    [FromQuery(Name = "priority")]
    public string? Priority { get; set; }

    /// <summary>"department": only actions of departments and what lies below them.</summary>
    [FromQuery(Name = "level")]
    public string? Level { get; set; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    public ActionStatus? OneStatus => Enum.TryParse<ActionStatus>(Status, out var status) && Enum.IsDefined(status) ? status : null;

    public ActionKind? OneKind => Enum.TryParse<ActionKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;

    public bool IsOnlyOpen => Status == Open;

    /// <summary>The year asked for; null for all. One person's actions are few, so theirs are shown of all years unless one is named.</summary>
    public AcademicYear? YearOr(AcademicYear thisYear) =>
        AcademicYear.TryParse(Year, out var year) ? year : Owner is null && Year != AllYears ? thisYear : null;
}
