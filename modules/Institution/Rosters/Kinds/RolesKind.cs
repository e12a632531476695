using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Zones;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>Who holds which role where: a row a role.</summary>
internal sealed class RolesKind(
    FacultyDevDbContext db, StoredRolesQuery stored, RoleAuthority authority, ApplyRoles apply, UndoRoles undo, TimeProvider time) : IRosterKind
{
    public ImportKind Kind => ImportKind.Roles;

    public LineSubject Subject => LineSubject.Role;

    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellation) =>
        new RolesPlan(await stored.ForAsync(rows, cancellation), authority.MayDecide, time.Today(), dates).Make(rows);

    public async Task<IRosterRun> BeginAsync(Guid importId, bool undoing, CancellationToken cancellation) =>
        new Run(apply, undo, await UnitBook.OpenAsync(db, cancellation));

    private sealed class Run(ApplyRoles apply, UndoRoles undo, UnitBook book) : IRosterRun
    {
        public Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellation) => apply.RunAsync(lines, book, cancellation);

        public Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellation) => undo.RunAsync(lines, book, cancellation);
    }
}
