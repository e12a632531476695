using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Gives members their former facts back and removes those whom the import created.</summary>
internal sealed class UndoMembers(FacultyDevDbContext db, IEnumerable<IInstitutionReferences> references)
{
    public async Task RunAsync(IReadOnlyCollection<RosterImportLine> lines, UnitBook book, CancellationToken cancellation)
    {
        if (lines.Count == 0)
            return;
        var ids = lines.Select(line => line.RecordId!.Value).ToArray();
        var members = await db.Set<FacultyMember>().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, cancellation);
        var inUse = await InUseAsync([.. lines.Where(line => line.Outcome == LineOutcome.Created).Select(line => line.RecordId!.Value)], cancellation);
        var emailHolders = await EmailHoldersAsync(lines, cancellation);
        foreach (var line in lines)
            if (Undo(line, members.GetValueOrDefault(line.RecordId!.Value), inUse, emailHolders, book) is { } because)
                line.Keep(because);

        // Units can go only after those who were in them.
        await db.SaveChangesAsync(cancellation);
    }

    private RosterProblem? Undo(
        RosterImportLine line, FacultyMember? member, HashSet<Guid> inUse, Dictionary<string, Guid> emailHolders, UnitBook book)
    {
        if (member is null)
            return new RosterProblem("institution.undo-gone");
        if (RosterFacts.Of(MemberFacts.Of(member), book.CodeOf(member.UnitId)) != FactsJson.Read<RosterFacts>(line.After!))
            return new RosterProblem("institution.undo-changed-since");
        if (line.Outcome == LineOutcome.Created)
        {
            if (inUse.Contains(member.Id))
                return new RosterProblem("institution.undo-in-use");
            db.Remove(member);
            return null;
        }

        var before = FactsJson.Read<RosterFacts>(line.Before!);
        if (book.Find(before.Unit) is not { } unit)
            return new RosterProblem("institution.undo-unit-gone", before.Unit);
        if (emailHolders.TryGetValue(before.Email, out var holder) && holder != member.Id)
            return new RosterProblem("institution.undo-email-taken", before.Email);
        member.Record(before.InUnit(unit.Id));
        return null;
    }

    private async Task<HashSet<Guid>> InUseAsync(Guid[] ids, CancellationToken cancellation)
    {
        var inUse = new HashSet<Guid>();
        inUse.UnionWith(await db.Set<RoleAssignment>().Where(role => ids.Contains(role.MemberId))
            .Select(role => role.MemberId).Distinct().ToListAsync(cancellation));
        inUse.UnionWith(await db.Set<Account>().Where(account => account.MemberId != null && ids.Contains(account.MemberId.Value))
            .Select(account => account.MemberId!.Value).ToListAsync(cancellation));
        foreach (var line in await db.Set<SupervisionLine>().AsNoTracking()
            .Where(line => ids.Contains(line.MemberId) || ids.Contains(line.SupervisorId))
            .Select(line => new { line.MemberId, line.SupervisorId }).ToListAsync(cancellation))
            inUse.UnionWith([line.MemberId, line.SupervisorId]);
        foreach (var module in references)
            inUse.UnionWith(await module.InUseAsync(ids, cancellation));
        return inUse;
    }

    private async Task<Dictionary<string, Guid>> EmailHoldersAsync(IEnumerable<RosterImportLine> lines, CancellationToken cancellation)
    {
        var emails = lines.Where(line => line.Before is not null).Select(line => FactsJson.Read<RosterFacts>(line.Before!).Email).ToArray();
        return await db.Set<FacultyMember>().AsNoTracking().Where(member => emails.Contains(member.Email))
            .ToDictionaryAsync(member => member.Email, member => member.Id, cancellation);
    }
}
