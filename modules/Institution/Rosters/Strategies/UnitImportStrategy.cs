using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>Imports the tree of units, one unit in each row.</summary>
internal sealed class UnitImportStrategy(FacultyDevDbContext db, StoredRosterQuery stored, ApplyUnits apply, UndoUnits undo) : IImportStrategy
{
    public ImportKind Kind => ImportKind.Units;

    public bool DependsOnUnitsAlone => true;

    public LineSubject Subject => LineSubject.Unit;

    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellationToken) =>
        UnitImportPlanner.Plan(rows, await stored.LoadUnitsAsync(cancellationToken));

    public async Task<IImportRun> BeginAsync(Guid importId, bool undoing, CancellationToken cancellationToken) =>
        new Run(apply, undo, await UnitIndex.LoadAsync(db, cancellationToken));

    private sealed class Run(ApplyUnits apply, UndoUnits undo, UnitIndex unitIndex) : IImportRun
    {
        public Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken) => apply.RunAsync(lines, unitIndex, cancellationToken);

        public Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken) => undo.RunAsync(lines, unitIndex, cancellationToken);
    }
}
