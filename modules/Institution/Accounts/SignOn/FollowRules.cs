using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Roles;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Zones;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>
/// Gives what the rules say for this person's claims, and ends what they no longer say. It ends only what it gave itself; what a person
/// decided stays, and is not given twice. Each is a decision that says by which rule and when. Saves nothing; whoever calls does.
/// </summary>
internal sealed class FollowRules(FacultyDevDbContext db, IUnits units, TimeProvider time)
{
    public async Task RunAsync(FacultyMember member, CampusPerson person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = LocalTime.DayOf(now);
        var due = (await db.Set<SignOnRule>().AsNoTracking().OrderBy(rule => rule.Id).Take(SignOnRules.Most).ToListAsync(cancellation))
            .Where(rule => person.Has(rule.Claim, rule.Value)).ToList();
        var held = await db.Set<RoleAssignment>()
            .Where(role => role.MemberId == member.Id && role.RevokedAt == null && (role.Until == null || role.Until >= today))
            .ToListAsync(cancellation);

        foreach (var role in held.Where(role => role.SignOnRuleId is { } rule && due.All(each => each.Id != rule)).ToList())
        {
            // As by hand: an institution without an administrator could not mend anything.
            if (role.Role == FacultyRole.Administrator && !await Administrators.AnotherAsync(db, role.Id, today, cancellation))
                continue;
            role.Revoke(today, new Decision(null, now));
            held.Remove(role);
        }

        var tree = await units.TreeAsync(cancellation);
        foreach (var rule in due.Where(rule => rule.UnitId is not { } unit || tree.Find(unit) is not null))
        {
            if (held.Any(role => role.Role == rule.Role && role.UnitId == rule.UnitId))
                continue;
            var given = new RoleAssignment(
                member, rule.Role, rule.UnitId, new Term(today), new Decision(null, now, Shorten($"{rule.Claim} = {rule.Value}"), rule.Id));
            db.Add(given);
            held.Add(given);
        }
    }

    private static string Shorten(string reason) => reason.Length <= Decision.LongestReason ? reason : reason[..(Decision.LongestReason - 1)] + "…";
}
