using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters.Strategies;

/// <summary>
/// Assigns the roles of a batch and changes their terms. Checks the permissions of the person applying, because someone else may
/// have made the dry run.
/// </summary>
internal sealed class ApplyRoles(FacultyDevDbContext db, RoleAccess roleAccess, IViewer viewer, Clock clock)
{
    private static readonly RowProblem ChangedMeanwhile = new("institution.row.changed-meanwhile");
    private static readonly RowProblem NotPermitted = new("institution.role.not-permitted");

    public async Task RunAsync(IReadOnlyList<RosterImportLine> lines, UnitIndex unitIndex, CancellationToken cancellationToken)
    {
        var numbers = lines.Select(line => line.Key).ToArray();
        var members = await db.Set<FacultyMember>().AsNoTracking().Where(member => numbers.Contains(member.EmployeeNumber))
            .ToDictionaryAsync(member => member.EmployeeNumber, cancellationToken);
        var ids = members.Values.Select(member => member.Id).ToArray();
        var held = (await db.Set<RoleAssignment>().Where(role => ids.Contains(role.MemberId)).ToListAsync(cancellationToken))
            .ToLookup(role => role.MemberId);
        foreach (var line in lines)
            if (Apply(line, DetailsJson.Read<RoleDetails>(line.After!), members.GetValueOrDefault(line.Key), held, unitIndex) is { } problem)
                line.Reject(problem);
    }

    private RowProblem? Apply(
        RosterImportLine line, RoleDetails details, FacultyMember? member, ILookup<Guid, RoleAssignment> held, UnitIndex unitIndex)
    {
        var unit = unitIndex.Find(details.Unit);
        if (member is null || member.Status == MemberStatus.Left || details.Unit is not null && unit is null)
            return ChangedMeanwhile;
        if (!roleAccess.CanDecide(details.Role, unit?.Id))
            return NotPermitted;
        var same = held[member.Id].Where(role => role.Role == details.Role && role.UnitId == unit?.Id).ToList();
        return line.Outcome == LineOutcome.Created
            ? Create(line, details, member, unit, same)
            : Change(details, DetailsJson.Read<RoleDetails>(line.Before!), same.SingleOrDefault(role => role.Id == line.RecordId));
    }

    private RowProblem? Create(RosterImportLine line, RoleDetails details, FacultyMember member, UnitSummary? unit, List<RoleAssignment> same)
    {
        if (same.Any(role => !(role.Until < details.From) && !(role.From > details.Until)))
            return ChangedMeanwhile;
        db.AddWithId(line.RecordId!.Value, new RoleAssignment(
            member, details.Role, unit?.Id, details.Term,
            viewer.ToActor(clock), details.Reason));
        return null;
    }

    private static RowProblem? Change(RoleDetails details, RoleDetails before, RoleAssignment? role)
    {
        if (role is null || role.RevokedAt is not null || RoleDetails.Of(role, details.Unit) != before)
            return ChangedMeanwhile;
        try
        {
            role.Change(details.Term, details.Reason);
            return null;
        }
        catch (DomainException refusal)
        {
            return RowProblem.Of(refusal);
        }
    }
}
