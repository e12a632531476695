using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Retention;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Retention;

/// <summary>Shows what will be removed for the selected people, and starts the anonymization once confirmed.</summary>
[RequirePermission(InstitutionPermissions.People.Anonymize)]
internal sealed class PreviewModel(RetentionQuery retention, ConfirmAnonymization confirm, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public List<Guid> Who { get; set; } = [];

    public IReadOnlyList<DuePreview> People { get; private set; } = [];

    public string RemovedParts(DuePreview person) => string.Join(", ", Parts(person));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var job = await confirm.RunAsync(Who, cancellationToken);
        return LocalRedirect($"/jobs/{job}?follow=true");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        People = await retention.PreviewAsync(Who, cancellationToken);
        return Page();
    }

    private IEnumerable<string> Parts(DuePreview person)
    {
        yield return texts["Retention.Part.Record"];
        if (person.HasProfile)
            yield return texts["Retention.Part.Profile"];
        if (person.HasAccount)
            yield return texts["Retention.Part.Account"];
    }
}
