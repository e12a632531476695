using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Ui.Pages;

/// <summary>
/// Shows every component in every state, for developers and accessibility tests. It exists in development only.
/// <c>?state=errors</c> and <c>?state=conflict</c> show the form after a refused submission.
/// </summary>
[AllowAnonymous]
internal sealed class StyleModel(IWebHostEnvironment environment) : PageModel, IFormPage
{
    [BindProperty]
    public Sample Input { get; set; } = new();

    public TableResult Actions { get; private set; } = null!;

    public TableResult NoActions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery] TableRequest table, string? state, CancellationToken cancellationToken)
    {
        if (state is "errors")
            TryValidateModel(Input, nameof(Input));
        if (state is "conflict")
            HttpContext.Items[FormPageFilter.ConflictKey] = true;
        if (state is "flash")
            TempData.Success("The action was planned.");
        return await ShowAsync(table, cancellationToken);
    }

    public IActionResult OnGetCsv([FromQuery] TableRequest table) =>
        environment.IsDevelopment() ? TableCsv.Of("actions", StyleSamples.Actions, StyleSamples.Table, table) : NotFound();

    public IActionResult OnPost() => RedirectToPage();

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken) => ShowAsync(new TableRequest(), cancellationToken);

    private async Task<IActionResult> ShowAsync(TableRequest table, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
            return NotFound();
        Actions = await TableResult.LoadAsync(StyleSamples.Actions, StyleSamples.Table, table, cancellationToken);
        NoActions = await TableResult.LoadAsync(StyleSamples.Actions.Where(_ => false), StyleSamples.Table, new TableRequest(), cancellationToken);
        return Page();
    }

    internal sealed class Sample
    {
        [Required, StringLength(120), Display(Name = "Title")]
        public string? Title { get; set; }

        [DataType(DataType.MultilineText), Display(Name = "What happened")]
        public string? Note { get; set; }

        [Required, Display(Name = "Kind of meeting")]
        public string? Kind { get; set; }

        [Required, Display(Name = "Due")]
        public DateOnly? Due { get; set; }

        [Range(0.5, 40), Display(Name = "Protected time")]
        public decimal? Hours { get; set; } = 2.5m;

        [PickPerson(InstitutionPermissions.People.View), Display(Name = "Owner")]
        public Guid? OwnerId { get; set; }

        [PickUnit(InstitutionPermissions.Units.View), Display(Name = "Unit")]
        public Guid? UnitId { get; set; }

        [Display(Name = "Evidence")]
        public IFormFile? File { get; set; }

        [Display(Name = "Tell the owner by mail")]
        public bool Tell { get; set; } = true;

        [Required, Display(Name = "Who may read it")]
        public string? Audience { get; set; } = "me";
    }
}
