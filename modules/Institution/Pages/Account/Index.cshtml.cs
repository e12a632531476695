using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Account;

/// <summary>Oneself: what the institution holds, one's roles, one's password.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class IndexModel(
    PersonQuery people, IUnits units, ChoosePassword choose, IViewer viewer, TimeProvider time, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null for a purely technical account.</summary>
    public PersonView? Me { get; private set; }

    public UnitTree Tree { get; private set; } = null!;

    public string Name => viewer.Name;

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    public async Task<IActionResult> OnPostAsync()
    {
        await choose.ChangeAsync(Input.Present!, Input.Chosen!);
        TempData.Success(texts["Password.Changed"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Me = await people.MeAsync(cancellation);
        Tree = await units.TreeAsync(cancellation);
        return Page();
    }

    internal sealed class InputModel
    {
        [Required, Display(Name = "Password.Present")]
        public string? Present { get; set; }

        [Required, StringLength(ChoosePassword.Longest, MinimumLength = ChoosePassword.Shortest, ErrorMessage = "Error.password-length"), Display(Name = "Password.Chosen")]
        public string? Chosen { get; set; }

        [Required, Compare(nameof(Chosen)), Display(Name = "Password.Again")]
        public string? Again { get; set; }
    }
}
