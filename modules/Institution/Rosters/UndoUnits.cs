using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Restores the name and parent of changed units and deletes created ones; expects children before parents.</summary>
internal sealed class UndoUnits(FacultyDevDbContext db)
{
    public async Task RunAsync(IReadOnlyCollection<RosterImportLine> lines, UnitIndex unitIndex, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
        {
            if (await UndoAsync(line, unitIndex, cancellationToken) is { } because)
                line.MarkKept(because);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<RowProblem?> UndoAsync(RosterImportLine line, UnitIndex unitIndex, CancellationToken cancellationToken)
    {
        var unit = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == line.RecordId, cancellationToken);
        if (unit is null)
            return new RowProblem("institution.undo.not-found");
        if (unit.ClosedOn is not null || unitIndex.DetailsOf(unit) != DetailsJson.Read<UnitDetails>(line.After!))
            return new RowProblem("institution.undo.changed-since");
        if (line.Outcome == LineOutcome.Changed)
            return unit.TryUpdate(DetailsJson.Read<UnitDetails>(line.Before!), unitIndex) ? null : new RowProblem("institution.undo.parent-not-possible");
        if ((await db.FindUnitsInUseAsync([unit.Id], cancellationToken)).Count > 0)
            return new RowProblem("institution.undo.in-use");
        db.Remove(unit);
        unitIndex.Remove(unit);
        return null;
    }
}
