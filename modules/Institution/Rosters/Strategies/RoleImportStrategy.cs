using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>Imports role assignments, one in each row.</summary>
internal sealed class RoleImportStrategy(
    FacultyDevDbContext db, StoredRolesQuery stored, RoleAccess roleAccess, ApplyRoles apply, UndoRoles undo, Clock clock) : IImportStrategy
{
    public ImportKind Kind => ImportKind.Roles;

    public LineSubject Subject => LineSubject.Role;

    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellationToken) =>
        new RoleImportPlanner(await stored.ForAsync(rows, cancellationToken), roleAccess.CanDecide, clock.Today, dates).Plan(rows);

    public async Task<IImportRun> BeginAsync(Guid importId, bool undoing, CancellationToken cancellationToken) =>
        new Run(apply, undo, await UnitIndex.LoadAsync(db, cancellationToken));

    private sealed class Run(ApplyRoles apply, UndoRoles undo, UnitIndex unitIndex) : IImportRun
    {
        public Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken) => apply.RunAsync(lines, unitIndex, cancellationToken);

        public Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken) => undo.RunAsync(lines, unitIndex, cancellationToken);
    }
}
