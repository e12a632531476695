using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Creates, renames and moves the units of an import; expects parents before children.</summary>
internal sealed class ApplyUnits(FacultyDevDbContext db)
{
    private static readonly RowProblem ChangedMeanwhile = new("institution.row.changed-meanwhile");

    public async Task RunAsync(IReadOnlyCollection<RosterImportLine> lines, UnitIndex unitIndex, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
        {
            var details = DetailsJson.Read<UnitDetails>(line.After!);
            if (line.Outcome == LineOutcome.Created)
                Create(line, details, unitIndex);
            else
                await ChangeAsync(line, details, unitIndex, cancellationToken);
        }
    }

    private void Create(RosterImportLine line, UnitDetails details, UnitIndex unitIndex)
    {
        if (unitIndex.IsTaken(line.Key) || unitIndex.Find(details.Parent) is not { } parent)
            line.Reject(ChangedMeanwhile);
        else
            unitIndex.Add(db.AddWithId(line.RecordId!.Value, new OrgUnit(line.Key, details.Name, details.Kind, parent.Id)));
    }

    private async Task ChangeAsync(RosterImportLine line, UnitDetails details, UnitIndex unitIndex, CancellationToken cancellationToken)
    {
        var unit = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == line.RecordId, cancellationToken);
        if (unit is null || unitIndex.DetailsOf(unit) != DetailsJson.Read<UnitDetails>(line.Before!) || !unit.TryUpdate(details, unitIndex))
            line.Reject(ChangedMeanwhile);
    }
}

internal static class UnitUpdateExtensions
{
    /// <summary>
    /// Takes over name, kind and parent. Returns false and changes nothing if the new parent is closed, unknown or below the unit
    /// itself.
    /// </summary>
    public static bool TryUpdate(this OrgUnit unit, UnitDetails details, UnitIndex unitIndex)
    {
        var parent = unitIndex.Find(details.Parent);
        if (details.Parent is not null && (parent is null || unitIndex.Tree.PathTo(parent.Id).Any(above => above.Id == unit.Id)))
            return false;
        unit.Rename(details.Name);
        if (details.Kind != unit.Kind)
            unit.Reclassify(details.Kind);
        if (parent is not null && parent.Id != unit.ParentId)
            unit.MoveUnder(parent, unitIndex.Tree);
        unitIndex.Add(unit);
        return true;
    }
}
