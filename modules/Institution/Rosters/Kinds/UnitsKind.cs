using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>The tree of units by itself: a row a unit.</summary>
internal sealed class UnitsKind(FacultyDevDbContext db, StoredRosterQuery stored, ApplyUnits apply, UndoUnits undo) : IRosterKind
{
    public ImportKind Kind => ImportKind.Units;

    public LineSubject Subject => LineSubject.Unit;

    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellation) =>
        UnitsPlan.Make(rows, await stored.UnitsAsync(cancellation));

    public async Task<IRosterRun> BeginAsync(Guid importId, bool undoing, CancellationToken cancellation) =>
        new Run(apply, undo, await UnitBook.OpenAsync(db, cancellation));

    private sealed class Run(ApplyUnits apply, UndoUnits undo, UnitBook book) : IRosterRun
    {
        public Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellation) => apply.RunAsync(lines, book, cancellation);

        public Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellation) => undo.RunAsync(lines, book, cancellation);
    }
}
