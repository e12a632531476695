using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.SignOn;

internal sealed record SignOnRuleDetails(string Claim, string Value, FacultyRole Role, Guid? UnitId, bool MakesAdministrators);

/// <param name="DecidedBy">Null when the application created the rule.</param>
internal sealed record SignOnRuleView(Guid Id, string Claim, string Value, FacultyRole Role, Guid? UnitId, string? DecidedBy, DateTime DecidedAt);

/// <summary>The rules by which the campus's claims give roles.</summary>
internal sealed class SignOnRules(FacultyDevDbContext db, IRoleDecisions decisions, IViewer viewer, Clock clock)
{
    /// <summary>The page and each sign-in load all rules; an institution needs dozens.</summary>
    public const int MaxRules = 200;

    public async Task<IReadOnlyList<SignOnRuleView>> ListAsync(CancellationToken cancellationToken) => await (
        from rule in db.Set<SignOnRule>().AsNoTracking()
        join account in db.Set<Account>() on rule.DecidedBy equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        orderby rule.Claim, rule.Value, rule.Id
        select new SignOnRuleView(
            rule.Id, rule.Claim, rule.Value, rule.Role, rule.UnitId, account == null ? null : account.Name, rule.DecidedAt))
        .Take(MaxRules).ToListAsync(cancellationToken);

    /// <summary>The roles that the rules derive from a person's claims.</summary>
    public async Task<IReadOnlyList<SignOnRole>> ListRolesAsync(OidcPerson person, CancellationToken cancellationToken) =>
    [
        .. (await db.Set<SignOnRule>().AsNoTracking().OrderBy(rule => rule.Id).Take(MaxRules).ToListAsync(cancellationToken))
            .Where(rule => person.Has(rule.Claim, rule.Value))
            .Select(rule => new SignOnRole(rule.Id, rule.Role, rule.UnitId, $"{rule.Claim} = {rule.Value}")),
    ];

    public Task AddAsync(SignOnRuleDetails details, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        viewer.RequireInstitutionWide(AccountsPermissions.ManageSignOn);
        RequireDecision(details.Role, details.UnitId);
        var rule = new SignOnRule(
            details.Claim, details.Value, details.Role, details.UnitId, details.MakesAdministrators, viewer.IsSignedIn ? viewer.AccountId : null,
            clock.UtcNow);
        if (await db.Set<SignOnRule>().CountAsync(cancellationToken) >= MaxRules)
            throw new DomainException("accounts.sign-on-rule.too-many", null, MaxRules);
        if (await db.Set<SignOnRule>().AnyAsync(
            other => other.Claim == rule.Claim && other.Value == rule.Value && other.Role == rule.Role && other.UnitId == rule.UnitId, cancellationToken))
            throw new DomainException("accounts.sign-on-rule.duplicate", "Value");
        db.Add(rule);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>The roles that the rule assigned end when their holders next sign in.</summary>
    public async Task RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(AccountsPermissions.ManageSignOn);
        var rule = await db.Set<SignOnRule>().SingleOrDefaultAsync(rule => rule.Id == id, cancellationToken).OrNotFoundAsync();
        RequireDecision(rule.Role, rule.UnitId);
        db.Remove(rule);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void RequireDecision(FacultyRole role, Guid? unitId)
    {
        if (!decisions.CanDecide(role, unitId))
            throw new DomainException("accounts.sign-on-rule.not-permitted", "Role");
    }
}
