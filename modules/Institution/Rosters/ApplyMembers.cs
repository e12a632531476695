using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>Creates and changes the members of a batch with a fixed number of queries, whatever its size.</summary>
internal sealed class ApplyMembers(FacultyDevDbContext db)
{
    private static readonly RowProblem ChangedMeanwhile = new("institution.row.changed-meanwhile");

    public async Task RunAsync(IReadOnlyCollection<RosterImportLine> lines, UnitIndex unitIndex, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
            return;
        var details = lines.ToDictionary(line => line.Number, line => DetailsJson.Read<RosterMemberDetails>(line.After!));
        var changing = lines.Where(line => line.Outcome == LineOutcome.Changed).Select(line => line.RecordId!.Value).ToArray();
        var members = await db.Set<FacultyMember>().Where(member => changing.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, cancellationToken);
        var holders = await HoldersAsync(lines, details.Values, cancellationToken);
        foreach (var line in lines)
            if (!TryApply(line, details[line.Number], members, holders, unitIndex))
                line.Reject(ChangedMeanwhile);
    }

    private bool TryApply(
        RosterImportLine line, RosterMemberDetails details, Dictionary<Guid, FacultyMember> members, Holders holders, UnitIndex unitIndex)
    {
        if (unitIndex.Find(details.Unit) is not { } unit || holders.FindByEmail(details.Email) is { } holder && holder != line.RecordId)
            return false;
        if (line.Outcome == LineOutcome.Created)
        {
            if (holders.HasNumber(line.Key))
                return false;
            db.AddWithId(line.RecordId!.Value, new FacultyMember(line.Key, details.WithUnitId(unit.Id)));
            return true;
        }

        if (!members.TryGetValue(line.RecordId!.Value, out var member)
            || RosterMemberDetails.Of(MemberDetails.Of(member), unitIndex.CodeOf(member.UnitId)) != DetailsJson.Read<RosterMemberDetails>(line.Before!))
            return false;
        member.Update(details.WithUnitId(unit.Id));
        return true;
    }

    private async Task<Holders> HoldersAsync(
        IReadOnlyCollection<RosterImportLine> lines, IEnumerable<RosterMemberDetails> details, CancellationToken cancellationToken)
    {
        var emails = details.Select(each => each.Email).ToArray();
        var numbers = lines.Where(line => line.Outcome == LineOutcome.Created).Select(line => line.Key).ToArray();
        var byEmail = await db.Set<FacultyMember>().Where(member => emails.Contains(member.Email))
            .Select(member => new { member.Email, member.Id }).ToDictionaryAsync(member => member.Email, member => member.Id, cancellationToken);
        var takenNumbers = await db.Set<FacultyMember>().Where(member => numbers.Contains(member.EmployeeNumber))
            .Select(member => member.EmployeeNumber).ToListAsync(cancellationToken);
        return new Holders(byEmail, [.. takenNumbers]);
    }

    private sealed record Holders(Dictionary<string, Guid> ByEmail, HashSet<string> Numbers)
    {
        public Guid? FindByEmail(string email) => ByEmail.TryGetValue(email, out var id) ? id : null;

        public bool HasNumber(string number) => Numbers.Contains(number);
    }
}
