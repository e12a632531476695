using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Reporting.Departments;

/// <summary>
/// Loads the data of a unit's report from the other modules. A unit whose report the viewer may not read is treated as nonexistent.
/// </summary>
internal sealed class DepartmentReportQuery(
    IUnits units, IRoleHolders holders, IResponsibilityFigures figures, IViewer viewer, Clock clock)
{
    private const int MaxNamesOnCover = 3;

    public DateTime Now => clock.UtcNow;

    public DateOnly Today => clock.Today;

    /// <summary>Returns the unit with the code; null when it does not exist or the viewer may not read its report.</summary>
    public async Task<UnitSummary?> FindUnitAsync(string code, CancellationToken cancellationToken)
    {
        var unit = (await units.GetTreeAsync(cancellationToken)).FindByCode(code);
        return unit is not null && viewer.UnitsFor(ReportingPermissions.Departments.View).Contains(unit.Id) ? unit : null;
    }

    public async Task<DepartmentReport?> FindAsync(string code, AcademicYear year, CancellationToken cancellationToken)
    {
        if (await FindUnitAsync(code, cancellationToken) is not { } unit)
            return null;
        // A closed year is reported from its snapshot, with the holders at that time and lateness as of that day.
        var frozen = await figures.FindFrozenAsync(unit.Id, year, cancellationToken);
        var now = frozen?.At ?? Now;
        var tree = await units.GetTreeAsync(cancellationToken);
        var standings = (await figures.GetMatrixAsync(unit.Id, year, cancellationToken)).ToLookup(standing => standing.Role);
        var within = tree.Reach(unit.Id);
        var byRole = frozen?.Holders ?? await holders.GetByRoleAsync(within, cancellationToken);
        var leaders = await holders.ListHoldersAsync(FacultyRole.DeansOffice, unit.Id, MaxNamesOnCover, cancellationToken);
        var actions = await figures.ListActionsAsync(unit.Id, year, ReportActions.MaxActions, cancellationToken);
        var lastYear = await figures.ListActionsAsync(unit.Id, year.Previous, ReportActions.MaxActions, cancellationToken);

        return new DepartmentReport(
            tree.Root!.Name, unit, year, now,
            [.. leaders.Select(leader => leader.Name)],
            viewer.IsSignedIn ? viewer.Name : null,
            [.. FacultyRoles.InMatrix.Select(role => new RoleStanding(role, byRole[role], [.. standings[role]]))],
            ReportActions.Of(actions, lastYear, clock.DayOf(now), id => id == unit.Id ? null : tree.Find(id)?.Name));
    }
}
