using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

[RequirePermission(ResponsibilitiesPermissions.Actions.WorkOn)]
internal sealed class EvidenceModel(ActionAccess actions, EvidenceCommands evidence, IStringLocalizer<ResponsibilitiesText> text)
    : ActionFormPage(actions, ActionOperation.AttachEvidence)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Kinds => FilePolicy.Documents.KindNames;

    public string Accept => FilePolicy.Documents.Accept;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.File is { } file)
            await evidence.AttachFileAsync(Id, Input.Title!, file, cancellationToken);
        else if (!string.IsNullOrWhiteSpace(Input.Url))
            await evidence.AttachLinkAsync(Id, Input.Title!, Input.Url, cancellationToken);
        else
            throw new DomainException("responsibilities.evidence.missing-file-or-link", nameof(Input.File));
        TempData.Success(text["Evidence.Success"]);
        return ToAction();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(ActionEvidence.MaxTitleLength), Display(Name = "Evidence.Name")]
        public string? Title { get; set; }

        [Display(Name = "Label.File")]
        public IFormFile? File { get; set; }

        [StringLength(ActionEvidence.MaxUrlLength), Display(Name = "Evidence.Url")]
        public string? Url { get; set; }
    }
}
