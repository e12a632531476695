using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Restores changed members and deletes those that the import created.</summary>
internal sealed class UndoMembers(FacultyDevDbContext db)
{
    public async Task RunAsync(IReadOnlyCollection<RosterImportLine> lines, UnitIndex unitIndex, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
            return;
        var ids = lines.Select(line => line.RecordId!.Value).ToArray();
        var members = await db.Set<FacultyMember>().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, cancellationToken);
        var inUse = await db.FindPeopleInUseAsync(
            [.. lines.Where(line => line.Outcome == LineOutcome.Created).Select(line => line.RecordId!.Value)], cancellationToken);
        var emailHolders = await EmailHoldersAsync(lines, cancellationToken);
        foreach (var line in lines)
            if (Undo(line, members.GetValueOrDefault(line.RecordId!.Value), inUse, emailHolders, unitIndex) is { } because)
                line.MarkKept(because);

        // Save now, because units can be deleted only after the members in them.
        await db.SaveChangesAsync(cancellationToken);
    }

    private RowProblem? Undo(
        RosterImportLine line, FacultyMember? member, IReadOnlySet<Guid> inUse, Dictionary<string, Guid> emailHolders, UnitIndex unitIndex)
    {
        if (member is null)
            return new RowProblem("institution.undo.not-found");
        if (RosterMemberDetails.Of(MemberDetails.Of(member), unitIndex.CodeOf(member.UnitId)) != DetailsJson.Read<RosterMemberDetails>(line.After!))
            return new RowProblem("institution.undo.changed-since");
        if (line.Outcome == LineOutcome.Created)
        {
            if (inUse.Contains(member.Id))
                return new RowProblem("institution.undo.in-use");
            db.Remove(member);
            return null;
        }

        var before = DetailsJson.Read<RosterMemberDetails>(line.Before!);
        if (unitIndex.Find(before.Unit) is not { } unit)
            return new RowProblem("institution.undo.unit-not-found", before.Unit);
        if (emailHolders.TryGetValue(before.Email, out var holder) && holder != member.Id)
            return new RowProblem("institution.undo.email-taken", before.Email);
        member.Update(before.WithUnitId(unit.Id));
        return null;
    }

    private async Task<Dictionary<string, Guid>> EmailHoldersAsync(IEnumerable<RosterImportLine> lines, CancellationToken cancellationToken)
    {
        var emails = lines.Where(line => line.Before is not null).Select(line => DetailsJson.Read<RosterMemberDetails>(line.Before!).Email).ToArray();
        return await db.Set<FacultyMember>().AsNoTracking().Where(member => emails.Contains(member.Email))
            .ToDictionaryAsync(member => member.Email, member => member.Id, cancellationToken);
    }
}
