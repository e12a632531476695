using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>The fields for an action's details, shared by the forms that plan and edit one.</summary>
internal class ActionDetailsInput
{
    [Required, StringLength(ActionDetails.MaxTitleLength), Display(Name = "Action.Title")]
    public string? Title { get; set; }

    [StringLength(ActionDetails.MaxDescriptionLength), DataType(DataType.MultilineText), Display(Name = "Action.Description")]
    public string? Description { get; set; }

    [Required, Display(Name = "Label.Kind")]
    public ActionKind? Kind { get; set; }

    [Required, MinLength(1), Display(Name = "Action.Codes")]
    public List<string> Codes { get; set; } = [];

    public ActionDetails ToDetails() => new(Title!, Description, Kind!.Value, [.. Codes.Distinct()]);

    public static IReadOnlyList<SelectListItem> Kinds(IStringLocalizer<ResponsibilitiesText> text) =>
        [.. Enum.GetValues<ActionKind>().Select(kind => new SelectListItem(text[$"Kind.{kind}"], kind.ToString()))];

    /// <summary>Lists all responsibilities of a year, grouped by role.</summary>
    public static IReadOnlyList<SelectListItem> Responsibilities(IReadOnlyList<CatalogueEntry> entries, IStringLocalizer<ResponsibilitiesText> text)
    {
        var groups = FacultyRoles.InMatrix.ToDictionary(role => role, role => new SelectListGroup { Name = text[$"Role.{role}.Plural"] });
        return [.. entries.Select(entry => new SelectListItem($"{entry.Code} {entry.TitleIn(CultureInfo.CurrentUICulture)}", entry.Code) { Group = groups[entry.Role] })];
    }
}
