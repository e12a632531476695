using System.ComponentModel.DataAnnotations;
using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>The message to the raiser of a need.</summary>
internal class NeedAnswerInput
{
    [Required, StringLength(Need.MaxMessageLength), DataType(DataType.MultilineText), Display(Name = "Need.Words")]
    public string? Words { get; set; }
}
