using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Openings.Openings;

/// <summary>Everybody sees the openings that were shared in their own units.</summary>
internal sealed class OpeningAccess(FacultyDevDbContext db, IViewer viewer)
{
    public IQueryable<Opening> Visible() => db.Set<Opening>().InUnits(viewer.UnitsFor(OpeningsModule.View), opening => opening.UnitId);
}
