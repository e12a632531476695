using System.ComponentModel.DataAnnotations;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>The fields for time and money, shared by the forms that request support and that record the answer.</summary>
internal class SupportAmountInput
{
    [Range(0, SupportAmount.MaxHours), Display(Name = "Support.Hours")]
    public decimal? Hours { get; set; }

    [Range(0, SupportAmount.MaxFte), Display(Name = "Support.Fte")]
    public decimal? Fte { get; set; }

    [Range(0, SupportAmount.MaxFunds), Display(Name = "Support.Funds")]
    public decimal? Funds { get; set; }

    public SupportAmount ToAmount() => new(Hours, Fte, Funds);
}
