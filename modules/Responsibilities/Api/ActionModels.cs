using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Api;

/// <param name="Code">The first of the responsibilities it serves.</param>
/// <param name="Owner">"person:" and an id, or "role:" and a role.</param>
/// <param name="Status">Planned, InProgress, Blocked, Done or Dropped.</param>
internal sealed record ActionLine(Guid Id, string Title, string Kind, string Code, string? Unit, string? Owner, string Status, int Percent, DateOnly Due)
{
    public static ActionLine Of(ActionRow row, UnitTree tree) => new(
        row.Id, row.Title, $"{row.Kind}", row.Code, tree.Find(row.UnitId)?.Code, OwnerOf(row.OwnerId, row.OwnerRole), $"{row.Status}", row.Percent, row.Due);

    internal static string? OwnerOf(Guid? person, FacultyRole? role) =>
        person is { } id ? $"{ActionOwner.Person(id)}" : role is { } held ? $"{ActionOwner.HolderOf(held)}" : null;
}

/// <param name="Codes">The responsibilities it serves.</param>
/// <param name="Year">The calendar year in which the academic year starts.</param>
/// <param name="Owner">"person:" and an id, or "role:" and a role.</param>
/// <param name="Version">To be sent back in If-Match with a change; also in the header ETag.</param>
internal sealed record ActionAnswer(
    Guid Id, string Title, string? Description, string Kind, IReadOnlyList<string> Codes, string? Unit, int Year, string? Owner, string Status, int Percent,
    DateOnly? Start, DateOnly Due, string? Outcome, DateOnly? CompletedOn, int Version)
{
    public static ActionAnswer Of(ResponsibilityAction action, UnitTree tree) => new(
        action.Id, action.Title, action.Description, $"{action.Kind}", [.. action.Codes.Select(served => served.Code).Order(StringComparer.Ordinal)],
        tree.Find(action.UnitId)?.Code, action.AcademicYear, ActionLine.OwnerOf(action.OwnerId, action.OwnerRole), $"{action.Status}", action.Percent,
        action.Start, action.Due, action.Outcome, action.CompletedOn, action.Version);
}

/// <summary>An action to be planned. What is missing is for the rules to miss, who name the field.</summary>
internal sealed record ActionRequest
{
    /// <summary>What will be done.</summary>
    [Required]
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>As in the lists of actions; Other when absent.</summary>
    public string? Kind { get; init; }

    /// <summary>The responsibilities it serves, one at least.</summary>
    [Required]
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>Code of the unit it is done for.</summary>
    [Required]
    public string? Unit { get; init; }

    /// <summary>The calendar year in which the academic year starts; this one when absent.</summary>
    public int? Year { get; init; }

    /// <summary>"person:" and an id, or "role:" and a role.</summary>
    [Required]
    public string? Owner { get; init; }

    public DateOnly? Start { get; init; }

    [Required]
    public DateOnly? Due { get; init; }
}

/// <summary>The end of an action.</summary>
internal sealed record CompletionRequest
{
    /// <summary>What came of it.</summary>
    [Required]
    public string? Outcome { get; init; }

    /// <summary>The day; today when absent.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>How many people took part, for culture actions.</summary>
    public int? Participants { get; init; }
}
