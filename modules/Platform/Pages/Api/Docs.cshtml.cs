using FacultyDev.Kernel.Access;
using FacultyDev.Platform.Operations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Platform.Pages.Api;

/// <summary>Displays <c>/api/openapi.json</c> as a page.</summary>
[RequirePermission(KernelPermissions.SignedIn)]
internal sealed class DocsModel([FromKeyedServices(OpenApiSetup.Document)] IOpenApiDocumentProvider provider) : PageModel
{
    public IReadOnlyList<ApiGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Groups = ApiDescription.Of(await provider.GetOpenApiDocumentAsync(cancellationToken));
}
