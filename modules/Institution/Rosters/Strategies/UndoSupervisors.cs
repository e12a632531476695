using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>Deletes supervision lines that an import created and restores those that it changed.</summary>
internal sealed class UndoSupervisors(FacultyDevDbContext db)
{
    public async Task RunAsync(IReadOnlyList<RosterImportLine> lines, SupervisionGraph graph, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.RecordId!.Value).ToArray();
        var stored = await db.Set<SupervisionLine>().Where(line => ids.Contains(line.Id)).ToDictionaryAsync(line => line.Id, cancellationToken);
        foreach (var line in lines)
            if (Undo(line, stored.GetValueOrDefault(line.RecordId!.Value), graph) is { } because)
                line.MarkKept(because);
    }

    private RowProblem? Undo(RosterImportLine line, SupervisionLine? existing, SupervisionGraph graph)
    {
        if (existing is null)
            return new RowProblem("institution.undo.not-found");
        if (!DetailsJson.Read<SupervisionDetails>(line.After!).MatchesLine(existing))
            return new RowProblem("institution.undo.changed-since");
        if (line.Before is null)
        {
            db.Remove(existing);
            return null;
        }

        var before = DetailsJson.Read<SupervisionDetails>(line.Before);
        var above = graph.Above(before.SupervisorId, before);
        if (above.Contains(before.MemberId))
            return new RowProblem("institution.supervision.cycle");
        existing.Change(before.Terms, before.Reason, above);
        return null;
    }
}
