using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Creates and changes the members of a batch; two questions to the database, whatever its size.</summary>
internal sealed class ApplyMembers(FacultyDevDbContext db)
{
    private static readonly RosterProblem Overtaken = new("institution.row-overtaken");

    public async Task RunAsync(IReadOnlyCollection<RosterImportLine> lines, UnitBook book, CancellationToken cancellation)
    {
        if (lines.Count == 0)
            return;
        var facts = lines.ToDictionary(line => line.Number, line => FactsJson.Read<RosterFacts>(line.After!));
        var changing = lines.Where(line => line.Outcome == LineOutcome.Changed).Select(line => line.RecordId!.Value).ToArray();
        var members = await db.Set<FacultyMember>().Where(member => changing.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, cancellation);
        var holders = await HoldersAsync(lines, facts.Values, cancellation);
        foreach (var line in lines)
            if (!TryApply(line, facts[line.Number], members, holders, book))
                line.Reject(Overtaken);
    }

    private bool TryApply(
        RosterImportLine line, RosterFacts facts, Dictionary<Guid, FacultyMember> members, Holders holders, UnitBook book)
    {
        if (book.Find(facts.Unit) is not { } unit || holders.OfEmail(facts.Email) is { } holder && holder != line.RecordId)
            return false;
        if (line.Outcome == LineOutcome.Created)
        {
            if (holders.HasNumber(line.Key))
                return false;
            db.AddAs(line.RecordId!.Value, new FacultyMember(line.Key, facts.InUnit(unit.Id)));
            return true;
        }

        if (!members.TryGetValue(line.RecordId!.Value, out var member)
            || RosterFacts.Of(MemberFacts.Of(member), book.CodeOf(member.UnitId)) != FactsJson.Read<RosterFacts>(line.Before!))
            return false;
        member.Record(facts.InUnit(unit.Id));
        return true;
    }

    private async Task<Holders> HoldersAsync(
        IReadOnlyCollection<RosterImportLine> lines, IEnumerable<RosterFacts> facts, CancellationToken cancellation)
    {
        var emails = facts.Select(each => each.Email).ToArray();
        var numbers = lines.Where(line => line.Outcome == LineOutcome.Created).Select(line => line.Key).ToArray();
        var byEmail = await db.Set<FacultyMember>().Where(member => emails.Contains(member.Email))
            .Select(member => new { member.Email, member.Id }).ToDictionaryAsync(member => member.Email, member => member.Id, cancellation);
        var taken = await db.Set<FacultyMember>().Where(member => numbers.Contains(member.EmployeeNumber))
            .Select(member => member.EmployeeNumber).ToListAsync(cancellation);
        return new Holders(byEmail, [.. taken]);
    }

    private sealed record Holders(Dictionary<string, Guid> ByEmail, HashSet<string> Numbers)
    {
        public Guid? OfEmail(string email) => ByEmail.TryGetValue(email, out var id) ? id : null;

        public bool HasNumber(string number) => Numbers.Contains(number);
    }
}
