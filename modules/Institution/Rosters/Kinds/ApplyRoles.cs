using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Kinds;

/// <summary>Gives the roles of a batch and changes their terms. Whoever applies must be allowed to, whoever made the dry run.</summary>
internal sealed class ApplyRoles(FacultyDevDbContext db, RoleAuthority authority, IViewer viewer, TimeProvider time)
{
    private static readonly RosterProblem Overtaken = new("institution.row-overtaken");
    private static readonly RosterProblem OutOfReach = new("institution.role-out-of-reach");

    public async Task RunAsync(IReadOnlyList<RosterImportLine> lines, UnitBook book, CancellationToken cancellation)
    {
        var numbers = lines.Select(line => line.Key).ToArray();
        var members = await db.Set<FacultyMember>().AsNoTracking().Where(member => numbers.Contains(member.EmployeeNumber))
            .ToDictionaryAsync(member => member.EmployeeNumber, cancellation);
        var ids = members.Values.Select(member => member.Id).ToArray();
        var held = (await db.Set<RoleAssignment>().Where(role => ids.Contains(role.MemberId)).ToListAsync(cancellation))
            .ToLookup(role => role.MemberId);
        foreach (var line in lines)
            if (Apply(line, FactsJson.Read<RoleFacts>(line.After!), members.GetValueOrDefault(line.Key), held, book) is { } problem)
                line.Reject(problem);
    }

    private RosterProblem? Apply(
        RosterImportLine line, RoleFacts facts, FacultyMember? member, ILookup<Guid, RoleAssignment> held, UnitBook book)
    {
        var unit = book.Find(facts.Unit);
        if (member is null || member.Status == MemberStatus.Left || facts.Unit is not null && unit is null)
            return Overtaken;
        if (!authority.MayDecide(facts.Role, unit?.Id))
            return OutOfReach;
        var same = held[member.Id].Where(role => role.Role == facts.Role && role.UnitId == unit?.Id).ToList();
        return line.Outcome == LineOutcome.Created
            ? Create(line, facts, member, unit, same)
            : Change(facts, FactsJson.Read<RoleFacts>(line.Before!), same.SingleOrDefault(role => role.Id == line.RecordId));
    }

    private RosterProblem? Create(RosterImportLine line, RoleFacts facts, FacultyMember member, UnitSummary? unit, List<RoleAssignment> same)
    {
        if (same.Any(role => !(role.Until < facts.From) && !(role.From > facts.Until)))
            return Overtaken;
        db.AddAs(line.RecordId!.Value, new RoleAssignment(
            member, facts.Role, unit?.Id, facts.Term,
            new Decision(viewer.IsSignedIn ? viewer.AccountId : null, time.GetUtcNow().UtcDateTime, facts.Reason)));
        return null;
    }

    private static RosterProblem? Change(RoleFacts facts, RoleFacts before, RoleAssignment? role)
    {
        if (role is null || role.RevokedAt is not null || RoleFacts.Of(role, facts.Unit) != before)
            return Overtaken;
        try
        {
            role.Change(facts.Term, facts.Reason);
            return null;
        }
        catch (DomainException refusal)
        {
            return RosterProblem.Of(refusal);
        }
    }
}
