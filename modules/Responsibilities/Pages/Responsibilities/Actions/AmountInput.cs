using System.ComponentModel.DataAnnotations;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Time and money, as asking and answering type them.</summary>
internal class AmountInput
{
    [Range(0, SupportAmount.MostHours), Display(Name = "Support.Hours")]
    public decimal? Hours { get; set; }

    [Range(0, SupportAmount.MostFte), Display(Name = "Support.Fte")]
    public decimal? Fte { get; set; }

    [Range(0, SupportAmount.MostFunds), Display(Name = "Support.Funds")]
    public decimal? Funds { get; set; }

    public SupportAmount Amount() => new(Hours, Fte, Funds);
}
