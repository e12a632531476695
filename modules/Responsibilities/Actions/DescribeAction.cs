using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Changes the title, description, kind and responsibilities of an action.</summary>
internal sealed class DescribeAction(ActionAccess actions, CatalogueQuery catalogue, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, ActionDetails details, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToPlanAsync(id, version, cancellationToken);
        // Only added codes must be in the catalogue; codes that the action already serves may stay after the catalogue drops them.
        var added = details.Codes.Except(action.Codes.Select(served => served.Code));
        await catalogue.RequireKnownAsync(added, new AcademicYear(action.AcademicYear), cancellationToken);
        action.Describe(details, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
