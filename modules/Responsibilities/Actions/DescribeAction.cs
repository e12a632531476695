using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Words an action anew.</summary>
internal sealed class DescribeAction(ActionsInReach actions, CatalogueQuery catalogue, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, ActionFacts facts, CancellationToken cancellation)
    {
        var action = await actions.ToPlanAsync(id, version, cancellation);
        // What it serves already may stay, even where the catalogue has dropped it since.
        var added = facts.Codes.Except(action.Codes.Select(served => served.Code));
        await catalogue.CheckAsync(added, new AcademicYear(action.AcademicYear), cancellation);
        action.Describe(facts, viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }
}
