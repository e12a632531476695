using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Gives units their former name and place back and removes those which the import created; children come before parents.</summary>
internal sealed class UndoUnits(FacultyDevDbContext db, IEnumerable<IInstitutionReferences> references)
{
    public async Task RunAsync(IReadOnlyCollection<RosterImportLine> lines, UnitBook book, CancellationToken cancellation)
    {
        foreach (var line in lines)
        {
            if (await UndoAsync(line, book, cancellation) is { } because)
                line.Keep(because);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private async Task<RosterProblem?> UndoAsync(RosterImportLine line, UnitBook book, CancellationToken cancellation)
    {
        var unit = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == line.RecordId, cancellation);
        if (unit is null)
            return new RosterProblem("institution.undo-gone");
        if (unit.ClosedOn is not null || book.FactsOf(unit) != FactsJson.Read<UnitFacts>(line.After!))
            return new RosterProblem("institution.undo-changed-since");
        if (line.Outcome == LineOutcome.Changed)
            return unit.TryBecome(FactsJson.Read<UnitFacts>(line.Before!), book) ? null : new RosterProblem("institution.undo-place-gone");
        if (await IsInUseAsync(unit.Id, cancellation))
            return new RosterProblem("institution.undo-in-use");
        db.Remove(unit);
        book.Strike(unit);
        return null;
    }

    private async Task<bool> IsInUseAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<OrgUnit>().AnyAsync(child => child.ParentId == id, cancellation)
            || await db.Set<FacultyMember>().AnyAsync(member => member.UnitId == id, cancellation)
            || await db.Set<RoleAssignment>().AnyAsync(role => role.UnitId == id, cancellation))
            return true;
        foreach (var module in references)
            if ((await module.InUseAsync([id], cancellation)).Count > 0)
                return true;
        return false;
    }
}
