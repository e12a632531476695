using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Roles;

/// <summary>
/// Assigns the roles that the sign-on rules derive from a person's claims, and ends those that they no longer do. Only roles assigned by a
/// rule are ended; a role that somebody assigned stays and is not duplicated. Each assignment records its rule and time.
/// </summary>
internal sealed class SyncRolesOnSignOn(FacultyDevDbContext db, IUnits units, Clock clock) : IEventHandler<SignedOn>
{
    public async Task HandleAsync(SignedOn domainEvent, CancellationToken cancellationToken)
    {
        var member = await db.Set<FacultyMember>().SingleAsync(member => member.Id == domainEvent.MemberId, cancellationToken);
        var now = clock.UtcNow;
        // The actor is empty because no person assigns the role; the assignment records the rule instead.
        var actor = new Actor(null, null, "", now, clock.DayOf(now));
        var today = actor.Day;
        var held = await db.Set<RoleAssignment>()
            .Where(role => role.MemberId == member.Id && role.RevokedAt == null && (role.Until == null || role.Until >= today))
            .ToListAsync(cancellationToken);

        foreach (var role in held.Where(role => role.SignOnRuleId is { } rule && domainEvent.Roles.All(due => due.RuleId != rule)).ToList())
        {
            // The last administrator keeps the role, as when roles are ended on the page.
            if (role.Role == FacultyRole.Administrator && !await AdministratorCheck.HasAnotherAsync(db, role.Id, today, cancellationToken))
                continue;
            role.Revoke(today, actor);
            held.Remove(role);
        }

        var tree = await units.GetTreeAsync(cancellationToken);
        foreach (var due in domainEvent.Roles.Where(due => due.UnitId is not { } unit || tree.Find(unit) is not null))
        {
            if (held.Any(role => role.Role == due.Role && role.UnitId == due.UnitId))
                continue;
            var assignment = new RoleAssignment(member, due.Role, due.UnitId, new Term(today), actor, Shorten(due.Reason), due.RuleId);
            db.Add(assignment);
            held.Add(assignment);
        }
    }

    private static string Shorten(string reason) => reason.Length <= DecisionReason.MaxLength ? reason : reason[..(DecisionReason.MaxLength - 1)] + "…";
}
