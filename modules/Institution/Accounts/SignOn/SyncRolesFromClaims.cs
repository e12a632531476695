using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>
/// Assigns the roles that the rules derive from a person's claims, and ends those that they no longer do. Only roles assigned by a rule are
/// ended; a role that somebody assigned stays and is not duplicated. Each assignment records its rule and time. The caller saves.
/// </summary>
internal sealed class SyncRolesFromClaims(FacultyDevDbContext db, IUnits units, TimeProvider time)
{
    public async Task RunAsync(FacultyMember member, OidcPerson person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // The actor is empty because no person assigns the role; the assignment records the rule instead.
        var actor = new Actor(null, null, "", now);
        var today = actor.Day;
        var due = (await db.Set<SignOnRule>().AsNoTracking().OrderBy(rule => rule.Id).Take(SignOnRules.MaxRules).ToListAsync(cancellationToken))
            .Where(rule => person.Has(rule.Claim, rule.Value)).ToList();
        var held = await db.Set<RoleAssignment>()
            .Where(role => role.MemberId == member.Id && role.RevokedAt == null && (role.Until == null || role.Until >= today))
            .ToListAsync(cancellationToken);

        foreach (var role in held.Where(role => role.SignOnRuleId is { } rule && due.All(each => each.Id != rule)).ToList())
        {
            // The last administrator keeps the role, as when roles are ended on the page.
            if (role.Role == FacultyRole.Administrator && !await AdministratorCheck.HasAnotherAsync(db, role.Id, today, cancellationToken))
                continue;
            role.Revoke(today, actor);
            held.Remove(role);
        }

        var tree = await units.GetTreeAsync(cancellationToken);
        foreach (var rule in due.Where(rule => rule.UnitId is not { } unit || tree.Find(unit) is not null))
        {
            if (held.Any(role => role.Role == rule.Role && role.UnitId == rule.UnitId))
                continue;
            var assignment = new RoleAssignment(
                member, rule.Role, rule.UnitId, new Term(today), actor, Shorten($"{rule.Claim} = {rule.Value}"), rule.Id);
            db.Add(assignment);
            held.Add(assignment);
        }
    }

    private static string Shorten(string reason) => reason.Length <= DecisionReason.MaxLength ? reason : reason[..(DecisionReason.MaxLength - 1)] + "…";
}
