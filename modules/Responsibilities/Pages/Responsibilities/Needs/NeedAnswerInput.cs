using System.ComponentModel.DataAnnotations;
using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

/// <summary>What the raiser of a need is told.</summary>
internal class NeedAnswerInput
{
    [Required, StringLength(Need.MaxMessageLength), DataType(DataType.MultilineText), Display(Name = "Need.Words")]
    public string? Words { get; set; }
}
