using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Closing a year affects all units, so it requires the permission institution-wide.</summary>
internal sealed class YearAccess(FacultyDevDbContext db, IViewer viewer)
{
    /// <exception cref="NotFoundException">The viewer does not have the permission institution-wide.</exception>
    public void Require()
    {
        viewer.RequireInstitutionWide(ResponsibilitiesPermissions.Years.Close);
    }

    /// <summary>Loads the row of the year, or adds a new one to the context without saving.</summary>
    /// <inheritdoc cref="Require"/>
    public async Task<YearClosing> LoadForUpdateAsync(AcademicYear year, CancellationToken cancellationToken)
    {
        Require();
        var known = await db.Set<YearClosing>().FirstOrDefaultAsync(closing => closing.StartYear == year.StartYear, cancellationToken);
        return known ?? db.Add(new YearClosing(year)).Entity;
    }
}
