using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Needs;

[RequirePermission(ResponsibilitiesPermissions.Needs.Raise)]
internal sealed class NewModel(RaiseNeed raise, NeedSettingsStore settings, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public int Days { get; private set; }

    public IReadOnlyList<SelectListItem> Levels { get; private set; } = [];

    public bool CanSpeakForCircle => raise.Voices().Contains(RaisedAs.Circle);

    public IReadOnlyList<SelectListItem> Voices =>
        [.. raise.Voices().Select(voice => new SelectListItem(text[$"RaisedAs.{voice}.Choice"], $"{voice}"))];

    public IReadOnlyList<SelectListItem> Themes =>
        [.. Enum.GetValues<NeedTheme>().Select(theme => new SelectListItem(text[$"NeedTheme.{theme}"], $"{theme}"))];

    public IReadOnlyList<SelectListItem> Domains =>
        [.. Enum.GetValues<DevelopmentDomain>().Select(domain => new SelectListItem(text["Need.Domain.Of", text[$"Domain.{domain}"].Value, text[$"Domain.{domain}.Is"].Value], $"{domain}"))];

    public IReadOnlyList<SelectListItem> Names => [new(text["Need.ShowsName.Yes"], "True"), new(text["Need.ShowsName.No"], "False")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input = new InputModel { RaisedAs = raise.Voices()[0], ShowsName = true, Domain = DevelopmentDomain.Organizational };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await raise.RunAsync(
            new NeedDetails(
                Input.Title!, Input.Text!, Input.Domain!.Value, Input.Theme!.Value, Input.RaisedAs!.Value, Input.Circle, Input.ShowsName!.Value, Input.UnitId!.Value),
            cancellationToken);
        TempData.Success(text["NeedNew.Success"]);
        return RedirectToPage("View", new { id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Days = (await settings.GetAsync(cancellationToken)).Days;
        Levels = [.. (await raise.ListAddressableUnitsAsync(cancellationToken)).Select(unit => new SelectListItem(unit.ParentId is null ? text["Need.Institution", unit.Name] : unit.Name, $"{unit.Id}"))];
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(NeedDetails.MaxTitleLength), Display(Name = "Action.Title")]
        public string? Title { get; set; }

        [Required, StringLength(NeedDetails.MaxTextLength), DataType(DataType.MultilineText), Display(Name = "Need.Text")]
        public string? Text { get; set; }

        [Required, EnumDataType(typeof(RaisedAs)), Display(Name = "Need.RaisedAs")]
        public RaisedAs? RaisedAs { get; set; }

        [StringLength(NeedDetails.MaxCircleLength), Display(Name = "Need.Circle")]
        public string? Circle { get; set; }

        [Required, Display(Name = "Need.AddressedTo")]
        public Guid? UnitId { get; set; }

        [Required, EnumDataType(typeof(NeedTheme)), Display(Name = "Need.Theme")]
        public NeedTheme? Theme { get; set; }

        [Required, EnumDataType(typeof(DevelopmentDomain)), Display(Name = "Need.Domain")]
        public DevelopmentDomain? Domain { get; set; }

        [Required, Display(Name = "Need.ShowsName")]
        public bool? ShowsName { get; set; }
    }
}
