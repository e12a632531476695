using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Retention;
using FacultyDev.Kernel.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FacultyDev.Institution.Pages.Institution.Retention;

/// <summary>Former members whose retention period has ended, for review before anonymization.</summary>
[RequirePermission(InstitutionPermissions.People.Anonymize)]
internal sealed class IndexModel(RetentionQuery retention, IUnits units) : PageModel
{
    /// <summary>Null if no retention period is set.</summary>
    public int? Years { get; private set; }

    public IReadOnlyList<DuePerson> Due { get; private set; } = [];

    public int Count { get; private set; }

    public UnitTree Tree { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await retention.GetYearsAsync(cancellationToken);
        Due = await retention.ListDueAsync(cancellationToken);
        Count = Due.Count < RetentionQuery.MaxListed ? Due.Count : await retention.CountAsync(cancellationToken);
        Tree = await units.GetTreeAsync(cancellationToken);
    }
}
