using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>Imports supervision lines, one in each row.</summary>
internal sealed class SupervisionImportStrategy(
    FacultyDevDbContext db, StoredSupervisionQuery stored, RosterImportAccess access, ApplySupervisors apply, UndoSupervisors undo, Clock clock) : IImportStrategy
{
    public ImportKind Kind => ImportKind.Supervisors;

    public LineSubject Subject => LineSubject.Supervision;

    public async Task<IReadOnlyList<PlannedLine>> PlanAsync(IReadOnlyCollection<RosterRow> rows, DateOrder dates, CancellationToken cancellationToken) =>
        new SupervisionImportPlanner(await stored.ForAsync(rows, cancellationToken), clock.Today, dates).Plan(rows);

    public async Task<IImportRun> BeginAsync(Guid importId, bool undoing, CancellationToken cancellationToken)
    {
        await db.LockInstitutionAsync(cancellationToken);
        var graph = new SupervisionGraph();
        foreach (var line in await stored.LoadLinesAsync(cancellationToken))
            graph.Add(line.Id, line.Details);
        // Build the graph as it will be after all lines, because intermediate states may contain a cycle that the result does not
        // have.
        await foreach (var line in access.LinesOf(importId).AsNoTracking()
            .Where(line => line.Outcome == LineOutcome.Created || line.Outcome == LineOutcome.Changed)
            .Select(line => new { line.RecordId, line.Before, line.After }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (!undoing || line.Before is not null)
                graph.Add(line.RecordId!.Value, DetailsJson.Read<SupervisionDetails>((undoing ? line.Before : line.After)!));
            else
                graph.Remove(line.RecordId!.Value, DetailsJson.Read<SupervisionDetails>(line.After!));
        return new Run(apply, undo, graph);
    }

    private sealed class Run(ApplySupervisors apply, UndoSupervisors undo, SupervisionGraph graph) : IImportRun
    {
        public Task ApplyAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken) => apply.RunAsync(lines, graph, cancellationToken);

        public Task UndoAsync(IReadOnlyList<RosterImportLine> lines, CancellationToken cancellationToken) => undo.RunAsync(lines, graph, cancellationToken);
    }
}
