using FacultyDev.Institution.People;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Creates, renames and moves the units of an import; parents come before children.</summary>
internal sealed class ApplyUnits(FacultyDevDbContext db)
{
    private static readonly RosterProblem Overtaken = new("institution.row-overtaken");

    public async Task RunAsync(IReadOnlyCollection<RosterImportLine> lines, UnitBook book, CancellationToken cancellation)
    {
        foreach (var line in lines)
        {
            var facts = FactsJson.Read<UnitFacts>(line.After!);
            if (line.Outcome == LineOutcome.Created)
                Create(line, facts, book);
            else
                await ChangeAsync(line, facts, book, cancellation);
        }

        // Members refer to units of the same batch.
        await db.SaveChangesAsync(cancellation);
    }

    private void Create(RosterImportLine line, UnitFacts facts, UnitBook book)
    {
        if (book.IsTaken(line.Key) || book.Find(facts.Parent) is not { } parent)
            line.Reject(Overtaken);
        else
            book.Note(db.AddAs(line.RecordId!.Value, new OrgUnit(line.Key, facts.Name, facts.Kind, parent.Id)));
    }

    private async Task ChangeAsync(RosterImportLine line, UnitFacts facts, UnitBook book, CancellationToken cancellation)
    {
        var unit = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == line.RecordId, cancellation);
        if (unit is null || book.FactsOf(unit) != FactsJson.Read<UnitFacts>(line.Before!) || !unit.TryBecome(facts, book))
            line.Reject(Overtaken);
    }
}

internal static class UnitsBecoming
{
    /// <summary>Takes over name and place. False, and nothing is changed, when the place is no longer possible.</summary>
    public static bool TryBecome(this OrgUnit unit, UnitFacts facts, UnitBook book)
    {
        var parent = book.Find(facts.Parent);
        if (facts.Parent is not null && (parent is null || book.Tree.PathTo(parent.Id).Any(above => above.Id == unit.Id)))
            return false;
        unit.Rename(facts.Name);
        if (facts.Kind != unit.Kind)
            unit.Reclassify(facts.Kind);
        if (parent is not null && parent.Id != unit.ParentId)
            unit.MoveUnder(parent, book.Tree);
        book.Note(unit);
        return true;
    }
}
