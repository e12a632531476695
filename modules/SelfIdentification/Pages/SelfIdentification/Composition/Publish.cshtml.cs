using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Web;
using FacultyDev.SelfIdentification.Composition;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Pages.SelfIdentification.Composition;

/// <summary>Queues the publication of today's composition.</summary>
[RequirePermission(SelfIdentificationPermissions.Composition.Publish)]
internal sealed class PublishModel(CompositionQuery query, JobQueue queue, FacultyDevDbContext db, IStringLocalizer<SelfIdentificationText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Require();
        var job = queue.Enqueue(texts["Composition.JobTitle", Input.Name!], new PublishCompositionPayload(Input.Name!));
        await db.SaveChangesAsync(cancellationToken);
        return Redirect($"/jobs/{job}?follow=true");
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Require();
        return Task.FromResult<IActionResult>(Page());
    }

    private void Require()
    {
        if (!query.MayPublish)
            throw new NotFoundException();
    }

    internal sealed class InputModel
    {
        [Required, StringLength(CompositionRelease.MaxNameLength), Display(Name = "Composition.Name")]
        public string? Name { get; set; }
    }
}
