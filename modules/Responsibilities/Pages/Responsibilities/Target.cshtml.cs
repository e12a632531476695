using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Table;
using FacultyDev.Responsibilities.Targets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities;

/// <summary>What an indicator is to reach in a unit and a year.</summary>
[RequirePermission(ResponsibilitiesPermissions.Targets.Set)]
internal sealed class TargetModel(SetTarget set, TableScopes scopes, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [FromQuery(Name = "year")]
    public string? Year { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public TableScope Scope { get; private set; } = null!;

    public CatalogueEntry Entry { get; private set; } = null!;

    public IndicatorTarget? Target { get; private set; }

    public string BackPath => Scope.PathOf(Entry.Code);

    public string RemovePath => $"/responsibilities/{Entry.Code}/target?{Scope.Query}&handler=Remove";

    public IEnumerable<ConflictField> Conflict =>
    [
        new(text["Target.Value"], Input.Value?.ToString(CultureInfo.CurrentCulture), Target?.Value.ToString(CultureInfo.CurrentCulture)),
        new(text["Target.By"], Input.By is { } mine ? Dates.Day(mine) : "", Target is { } stored ? Dates.Day(stored.By) : ""),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var shown = await ShowAsync(cancellation);
        (Input.Value, Input.By) = (Target?.Value, Target?.By ?? Scope.Year.End);
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (Input.Value is not { } value)
            throw new DomainException("responsibilities.target-value", nameof(Input.Value), IndicatorTarget.Most);
        await set.RunAsync(Scope, Code, Version, value, Input.By ?? Scope.Year.End, cancellation);
        TempData.Success(text["Target.Success"]);
        return LocalRedirect(BackPath);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        await set.RemoveAsync(Scope, Code, cancellation);
        TempData.Success(text["Target.Removed"]);
        return LocalRedirect(BackPath);
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Scope = await scopes.FindAsync(Unit, Year, cancellation) ?? throw new NotFoundException();
        (Entry, Target) = await set.FindAsync(Scope, Code, cancellation);
        return Page();
    }

    /// <summary>Nothing is marked as required: the form that takes the target away sends none of it.</summary>
    internal sealed class InputModel
    {
        [Display(Name = "Target.Value")]
        public decimal? Value { get; set; }

        [Display(Name = "Target.By")]
        public DateOnly? By { get; set; }
    }
}
