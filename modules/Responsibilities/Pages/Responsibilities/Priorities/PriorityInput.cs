using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Priorities;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

/// <summary>The fields of a priority, shared by the forms that create and edit one.</summary>
internal class PriorityInput
{
    [Required, StringLength(PriorityDetails.MaxTitleLength), Display(Name = "Priority.Title")]
    public string? Title { get; set; }

    [StringLength(PriorityDetails.MaxDescriptionLength), DataType(DataType.MultilineText), Display(Name = "Priority.Description")]
    public string? Description { get; set; }

    [Required, Range(1900, 2200), Display(Name = "Priority.FirstYear")]
    public int? FirstYear { get; set; }

    [Range(1900, 2200), Display(Name = "Priority.LastYear")]
    public int? LastYear { get; set; }

    [Display(Name = "Priority.Parent")]
    public Guid? ParentId { get; set; }

    public PriorityDetails ToDetails() => new(
        Title!, Description, new AcademicYear(FirstYear!.Value), LastYear is { } last ? new AcademicYear(last) : null, ParentId);
}
