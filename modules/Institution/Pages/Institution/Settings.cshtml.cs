using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution;

[RequirePermission(InstitutionPermissions.Units.Manage)]
internal sealed class SettingsModel(InstitutionSettingsQuery query, SaveInstitutionSettings saveSettings, IViewer viewer, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<ConflictField> Conflict { get; private set; } = [];

    /// <summary>All IANA time zones of the system, by id, because the ids need no translation.</summary>
    public IReadOnlyList<SelectListItem> TimeZones =>
    [
        .. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id)
            .Append(InstitutionSettings.DefaultTimeZone).Append(Input.TimeZone ?? InstitutionSettings.DefaultTimeZone)
            .Distinct().Order(StringComparer.Ordinal).Select(id => new SelectListItem(id, id)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var settings = await query.GetAsync(cancellationToken);
        Input = new InputModel
        {
            Ranks = Lines(settings.Ranks), Tracks = Lines(settings.Tracks), MidCareerRanks = Lines(settings.MidCareerRanks),
            MidCareerFrom = settings.MidCareerFrom, MidCareerTo = settings.MidCareerTo, AnonymizeAfterYears = settings.AnonymizeAfterYears,
            TimeZone = settings.TimeZone, Version = settings.Version,
        };
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(InstitutionPermissions.Units.Manage);
        await saveSettings.RunAsync(
            new InstitutionSettingsDetails(
                Split(Input.Ranks), Split(Input.Tracks), Split(Input.MidCareerRanks), Input.MidCareerFrom!.Value, Input.MidCareerTo!.Value,
                Input.AnonymizeAfterYears, Input.TimeZone!),
            Input.Version, cancellationToken);
        TempData.Success(texts["Settings.Saved"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(InstitutionPermissions.Units.Manage);
        var stored = await query.GetAsync(cancellationToken);
        Conflict =
        [
            new(texts["Settings.Ranks"], Input.Ranks, Lines(stored.Ranks)), new(texts["Settings.Tracks"], Input.Tracks, Lines(stored.Tracks)),
            new(texts["Settings.MidCareerRanks"], Input.MidCareerRanks, Lines(stored.MidCareerRanks)),
            new(texts["Settings.MidCareerFrom"], $"{Input.MidCareerFrom}", $"{stored.MidCareerFrom}"),
            new(texts["Settings.MidCareerTo"], $"{Input.MidCareerTo}", $"{stored.MidCareerTo}"),
            new(texts["Settings.AnonymizeAfterYears"], $"{Input.AnonymizeAfterYears}", $"{stored.AnonymizeAfterYears}"),
            new(texts["Settings.TimeZone"], Input.TimeZone, stored.TimeZone),
        ];
        if (HttpContext.HasConflict())
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
            Input.Version = stored.Version;
        }

        return Page();
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string[] Split(string? lines) => (lines ?? "").Split('\n');

    internal sealed class InputModel
    {
        [Required, DataType(DataType.MultilineText), Display(Name = "Settings.Ranks")]
        public string? Ranks { get; set; }

        [Required, DataType(DataType.MultilineText), Display(Name = "Settings.Tracks")]
        public string? Tracks { get; set; }

        [DataType(DataType.MultilineText), Display(Name = "Settings.MidCareerRanks")]
        public string? MidCareerRanks { get; set; }

        [Required, Range(0, 60), Display(Name = "Settings.MidCareerFrom")]
        public int? MidCareerFrom { get; set; }

        [Required, Range(0, 60), Display(Name = "Settings.MidCareerTo")]
        public int? MidCareerTo { get; set; }

        [Range(1, InstitutionSettings.MaxRetentionYears), Display(Name = "Settings.AnonymizeAfterYears")]
        public int? AnonymizeAfterYears { get; set; }

        [Required, StringLength(InstitutionSettings.MaxTimeZoneLength), Display(Name = "Settings.TimeZone")]
        public string? TimeZone { get; set; }

        public int Version { get; set; }
    }
}
