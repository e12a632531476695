using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Years;

/// <summary>A year is closed for everybody, so whoever closes it must have the whole institution in their hands.</summary>
internal sealed class YearAccess(FacultyDevDbContext db, IViewer viewer)
{
    /// <exception cref="NotFoundException">The viewer is not one of those.</exception>
    public void Require()
    {
        viewer.RequireInstitutionWide(ResponsibilitiesPermissions.Years.Close);
    }

    /// <summary>The year's row, made on the first question; added to the context but not saved.</summary>
    /// <inheritdoc cref="Require"/>
    public async Task<YearClosing> LoadForUpdateAsync(AcademicYear year, CancellationToken cancellationToken)
    {
        Require();
        var known = await db.Set<YearClosing>().FirstOrDefaultAsync(closing => closing.StartYear == year.StartYear, cancellationToken);
        return known ?? db.Add(new YearClosing(year)).Entity;
    }
}
