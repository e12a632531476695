using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Words an action anew.</summary>
internal sealed class DescribeAction(ActionAccess actions, CatalogueQuery catalogue, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, ActionDetails details, CancellationToken cancellationToken)
    {
        var action = await actions.LoadToPlanAsync(id, version, cancellationToken);
        // What it serves already may stay, even where the catalogue has dropped it since.
        var added = details.Codes.Except(action.Codes.Select(served => served.Code));
        await catalogue.RequireKnownAsync(added, new AcademicYear(action.AcademicYear), cancellationToken);
        action.Describe(details, viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
