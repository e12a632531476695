using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Retention;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.Retention;

/// <summary>What would be removed of those chosen, and what stays; then, confirmed, it is done.</summary>
[RequirePermission(InstitutionPermissions.People.Forget)]
internal sealed class PreviewModel(RetentionQuery retention, ConfirmAnonymising confirm, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public List<Guid> Who { get; set; } = [];

    public IReadOnlyList<DuePreview> People { get; private set; } = [];

    public string GoesOf(DuePreview person) => string.Join(", ", Parts(person));

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var job = await confirm.RunAsync(Who, cancellation);
        return LocalRedirect($"/jobs/{job}?follow=true");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        People = await retention.PreviewAsync(Who, cancellation);
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
