using System.ComponentModel.DataAnnotations;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Matrix;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Catalogue;

[RequirePermission(ResponsibilitiesPermissions.Catalogue.Edit)]
internal sealed class NewModel(CatalogueCommands commands, ResponsibilityMatrixAccess matrixAccess, IStringLocalizer<ResponsibilitiesText> text) : PageModel, IFormPage
{
    [FromQuery(Name = "year")]
    public string? AskedYear { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AcademicYear Year { get; private set; }

    public IReadOnlyList<SelectListItem> Roles => [.. FacultyRoles.InMatrix.Select(role => new SelectListItem(text[$"Role.{role}.Plural"], $"{role}"))];

    public IReadOnlyList<SelectListItem> DomainChoices =>
        [.. Enum.GetValues<DevelopmentDomain>().Select(domain => new SelectListItem(text[$"Domain.{domain}"], $"{domain}"))];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        var code = await commands.AddAsync(Input.Role!.Value, Input.Domain!.Value, Year, Input.ToWording(), cancellationToken);
        TempData.Success(text["Catalogue.Add.Success", code]);
        return LocalRedirect($"/responsibilities/catalogue/{code}?year={Year.StartYear}");
    }

    public Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        commands.Require();
        Year = string.IsNullOrEmpty(AskedYear) ? matrixAccess.ThisYear : AcademicYear.TryParse(AskedYear, out var requestedYear) ? requestedYear.Value : throw new NotFoundException();
        return Task.FromResult<IActionResult>(Page());
    }

    internal sealed class InputModel : WordingInput
    {
        [Required, Display(Name = "Label.Role")]
        public FacultyRole? Role { get; set; }

        [Required, Display(Name = "Export.Domain")]
        public DevelopmentDomain? Domain { get; set; }
    }
}
