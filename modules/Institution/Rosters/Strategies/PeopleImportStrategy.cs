using FacultyDev.Institution.Settings;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>Imports faculty members and the units that they name.</summary>
internal sealed class PeopleImportStrategy(
    FacultyDevDbContext db, StoredRosterQuery stored, InstitutionSettingsQuery settings, ApplyUnits applyUnits, ApplyMembers applyMembers, UndoMembers undoMembers,
    UndoUnits undoUnits) : IImportStrategy
{
    public ImportKind Kind => ImportKind.People;

    public bool DependsOnUnitsAlone => true;

    public LineSubject Subject => LineSubject.Member;

    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellationToken) =>
        PeopleImportPlanner.Plan(rows, await stored.ForAsync(rows, cancellationToken), await settings.GetAsync(cancellationToken), dates);

    public async Task<IImportRun> BeginAsync(Guid importId, bool undo, CancellationToken cancellationToken) =>
        new Run(applyUnits, applyMembers, undoMembers, undoUnits, await UnitIndex.LoadAsync(db, cancellationToken));

    private sealed class Run(
        ApplyUnits applyUnits, ApplyMembers applyMembers, UndoMembers undoMembers, UndoUnits undoUnits, UnitIndex unitIndex) : IImportRun
    {
        public async Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken)
        {
            await applyUnits.RunAsync([.. lines.Where(line => line.Subject == LineSubject.Unit)], unitIndex, cancellationToken);
            await applyMembers.RunAsync([.. lines.Where(line => line.Subject == LineSubject.Member)], unitIndex, cancellationToken);
        }

        public async Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken)
        {
            await undoMembers.RunAsync([.. lines.Where(line => line.Subject == LineSubject.Member)], unitIndex, cancellationToken);
            await undoUnits.RunAsync([.. lines.Where(line => line.Subject == LineSubject.Unit)], unitIndex, cancellationToken);
        }
    }
}
