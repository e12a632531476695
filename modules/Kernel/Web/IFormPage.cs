using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Kernel.Web;

/// <summary>
/// A page with a form. <see cref="ShowAsync"/> loads all that the page shows besides what was typed and returns the page (or 404).
/// The handlers contain the happy path only: when the input is not valid, a rule refuses or somebody else was faster,
/// <see cref="FormPageFilter"/> puts the message at the field and shows the page again with what was typed.
/// </summary>
public interface IFormPage
{
    Task<IActionResult> ShowAsync(CancellationToken cancellationToken);
}
