using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>Who evaluates whom: a row a line of supervision.</summary>
internal sealed class SupervisorsKind(
    FacultyDevDbContext db, StoredSupervisionQuery stored, ImportAccess access, ApplySupervisors apply, UndoSupervisors undo, TimeProvider time) : IRosterKind
{
    public ImportKind Kind => ImportKind.Supervisors;

    public LineSubject Subject => LineSubject.Supervision;

    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellation) =>
        new SupervisorsPlan(await stored.ForAsync(rows, cancellation), time.Today(), dates).Make(rows);

    public async Task<IRosterRun> BeginAsync(Guid importId, bool undoing, CancellationToken cancellation)
    {
        await db.HoldSupervisionAsync(cancellation);
        var graph = new SupervisionGraph();
        foreach (var line in await stored.LinesAsync(cancellation))
            graph.Put(line.Id, line.Facts);
        // As it will be when all lines are done: on the way there a circle may seem to be that none is.
        await foreach (var line in access.LinesOf(importId).AsNoTracking()
            .Where(line => line.Outcome == LineOutcome.Created || line.Outcome == LineOutcome.Changed)
            .Select(line => new { line.RecordId, line.Before, line.After }).AsAsyncEnumerable().WithCancellation(cancellation))
            if (!undoing || line.Before is not null)
                graph.Put(line.RecordId!.Value, FactsJson.Read<SupervisionFacts>((undoing ? line.Before : line.After)!));
            else
                graph.Remove(line.RecordId!.Value, FactsJson.Read<SupervisionFacts>(line.After!));
        return new Run(apply, undo, graph);
    }

    private sealed class Run(ApplySupervisors apply, UndoSupervisors undo, SupervisionGraph graph) : IRosterRun
    {
        public Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellation) => apply.RunAsync(lines, graph, cancellation);

        public Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellation) => undo.RunAsync(lines, graph, cancellation);
    }
}
