using System.ComponentModel.DataAnnotations;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>The one field of the verbs that ask why.</summary>
internal sealed class ReasonInput
{
    [Required, StringLength(ResponsibilityAction.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "Reason")]
    public string? Reason { get; set; }
}
