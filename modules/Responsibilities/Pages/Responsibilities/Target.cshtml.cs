using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Targets;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities;

/// <summary>Sets or removes the target of an indicator in a unit and a year.</summary>
[RequirePermission(ResponsibilitiesPermissions.Targets.Set)]
internal sealed class TargetModel(SetTarget set, ResponsibilityMatrixAccess matrixAccess, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
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

    public ResponsibilityMatrixScope Scope { get; private set; } = null!;

    public CatalogueEntry Entry { get; private set; } = null!;

    public IndicatorTarget? Target { get; private set; }

    public string BackPath => Scope.PathOf(Entry.Code);

    public string RemovePath => $"/responsibilities/{Entry.Code}/target?{Scope.Query}&handler=Remove";

    public IEnumerable<ConflictField> Conflict =>
    [
        new(text["Target.Value"], Input.Value?.ToString(CultureInfo.CurrentCulture), Target?.Value.ToString(CultureInfo.CurrentCulture)),
        new(text["Target.By"], Input.By is { } chosen ? DateFormatter.Day(chosen) : "", Target is { } stored ? DateFormatter.Day(stored.By) : ""),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(cancellationToken);
        (Input.Value, Input.By) = (Target?.Value, Target?.By ?? Scope.Year.End);
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (Input.Value is not { } value)
            throw new DomainException("responsibilities.target.invalid-value", nameof(Input.Value), IndicatorTarget.MaxValue);
        await set.RunAsync(Scope, Code, Version, value, Input.By ?? Scope.Year.End, cancellationToken);
        TempData.Success(text["Target.Success"]);
        return LocalRedirect(BackPath);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        await set.RemoveAsync(Scope, Code, cancellationToken);
        TempData.Success(text["Target.Removed"]);
        return LocalRedirect(BackPath);
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Scope = await matrixAccess.FindAsync(Unit, Year, cancellationToken) ?? throw new NotFoundException();
        (Entry, Target) = await set.FindAsync(Scope, Code, cancellationToken);
        return Page();
    }

    /// <summary>No field is marked as required, because the form that removes the target does not send them.</summary>
    internal sealed class InputModel
    {
        [Display(Name = "Target.Value")]
        public decimal? Value { get; set; }

        [Display(Name = "Target.By")]
        public DateOnly? By { get; set; }
    }
}
