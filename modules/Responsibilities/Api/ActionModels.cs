using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Api;

/// <param name="Code">The first code, in alphabetical order, of the responsibilities that the action serves.</param>
/// <param name="Owner">"person:" followed by an id, or "role:" followed by a role.</param>
/// <param name="Status">Planned, InProgress, Blocked, Done or Dropped.</param>
internal sealed record ActionListItem(Guid Id, string Title, string Kind, string Code, string? Unit, string? Owner, string Status, int Percent, DateOnly Due)
{
    public static ActionListItem Of(ActionRow row, UnitTree tree) => new(
        row.Id, row.Title, $"{row.Kind}", row.Code, tree.Find(row.UnitId)?.Code, OwnerOf(row.OwnerId, row.OwnerRole), $"{row.Status}", row.Percent, row.Due);

    internal static string? OwnerOf(Guid? person, FacultyRole? role) =>
        person is { } id ? $"{ActionOwner.Person(id)}" : role is { } held ? $"{ActionOwner.HolderOf(held)}" : null;
}

/// <param name="Codes">The codes of the responsibilities that the action serves.</param>
/// <param name="Year">The calendar year in which the academic year starts.</param>
/// <param name="Owner">"person:" followed by an id, or "role:" followed by a role.</param>
/// <param name="Version">The version to send in If-Match with a change; also returned in the ETag header.</param>
internal sealed record ActionResponse(
    Guid Id, string Title, string? Description, string Kind, IReadOnlyList<string> Codes, string? Unit, int Year, string? Owner, string Status, int Percent,
    DateOnly? Start, DateOnly Due, string? Outcome, DateOnly? CompletedOn, int Version)
{
    public static ActionResponse Of(ResponsibilityAction action, UnitTree tree) => new(
        action.Id, action.Title, action.Description, $"{action.Kind}", [.. action.Codes.Select(served => served.Code).Order(StringComparer.Ordinal)],
        tree.Find(action.UnitId)?.Code, action.AcademicYear, ActionListItem.OwnerOf(action.OwnerId, action.OwnerRole), $"{action.Status}", action.Percent,
        action.Start, action.Due, action.Outcome, action.CompletedOn, action.Version);
}

/// <summary>An action to plan. Properties are nullable so that missing values are reported by field.</summary>
internal sealed record ActionRequest
{
    /// <summary>The title of the action.</summary>
    [Required]
    public string? Title { get; init; }

    public string? Description { get; init; }

    /// <summary>A kind as in the list of actions; Other if omitted.</summary>
    public string? Kind { get; init; }

    /// <summary>The codes of the responsibilities that the action serves; at least one.</summary>
    [Required]
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>The code of the unit that the action is planned for.</summary>
    [Required]
    public string? Unit { get; init; }

    /// <summary>The calendar year in which the academic year starts; the current academic year if omitted.</summary>
    public int? Year { get; init; }

    /// <summary>"person:" followed by an id, or "role:" followed by a role.</summary>
    [Required]
    public string? Owner { get; init; }

    public DateOnly? Start { get; init; }

    [Required]
    public DateOnly? Due { get; init; }
}

internal sealed record CompletionRequest
{
    /// <summary>What the action achieved.</summary>
    [Required]
    public string? Outcome { get; init; }

    /// <summary>The completion date; today if omitted.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The number of participants, for kinds that count them; ignored for other kinds.</summary>
    public int? Participants { get; init; }
}
