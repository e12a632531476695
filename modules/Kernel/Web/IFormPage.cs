using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Kernel.Web;

/// <summary>
/// A page with a form. <see cref="ShowAsync"/> loads everything the page displays besides the entered values and returns the page (or 404).
/// Handlers contain the successful path only: for invalid input, a refused rule or a version conflict, <see cref="FormPageFilter"/> adds
/// the error at its field and shows the page again with the entered values.
/// </summary>
public interface IFormPage
{
    Task<IActionResult> ShowAsync(CancellationToken cancellationToken);
}
