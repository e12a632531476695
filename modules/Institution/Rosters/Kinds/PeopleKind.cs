using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>Members of the faculty with the units they speak of.</summary>
internal sealed class PeopleKind(
    FacultyDevDbContext db, StoredRosterQuery stored, SettingsQuery settings, ApplyUnits applyUnits, ApplyMembers applyMembers, UndoMembers undoMembers,
    UndoUnits undoUnits) : IRosterKind
{
    public ImportKind Kind => ImportKind.People;

    public LineSubject Subject => LineSubject.Member;

    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellation) =>
        RosterPlan.Make(rows, await stored.ForAsync(rows, cancellation), await settings.GetAsync(cancellation), dates);

    public async Task<IRosterRun> BeginAsync(Guid importId, bool undo, CancellationToken cancellation) =>
        new Run(applyUnits, applyMembers, undoMembers, undoUnits, await UnitBook.OpenAsync(db, cancellation));

    private sealed class Run(
        ApplyUnits applyUnits, ApplyMembers applyMembers, UndoMembers undoMembers, UndoUnits undoUnits, UnitBook book) : IRosterRun
    {
        public async Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellation)
        {
            await applyUnits.RunAsync([.. lines.Where(line => line.Subject == LineSubject.Unit)], book, cancellation);
            await applyMembers.RunAsync([.. lines.Where(line => line.Subject == LineSubject.Member)], book, cancellation);
        }

        public async Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellation)
        {
            await undoMembers.RunAsync([.. lines.Where(line => line.Subject == LineSubject.Member)], book, cancellation);
            await undoUnits.RunAsync([.. lines.Where(line => line.Subject == LineSubject.Unit)], book, cancellation);
        }
    }
}
