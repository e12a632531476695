using System.ComponentModel.DataAnnotations;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

internal sealed class ReasonInput
{
    [Required, StringLength(ResponsibilityAction.MaxReasonLength), DataType(DataType.MultilineText), Display(Name = "Label.Reason")]
    public string? Reason { get; set; }
}
