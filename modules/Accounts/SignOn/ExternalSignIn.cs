using System.Security.Claims;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Contracts.Accounts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Signs in a person whom the identity provider has authenticated: by the stored link, or the first time by their claims, which creates the
/// link.
/// </summary>
internal sealed class ExternalSignIn(
    FacultyDevDbContext db, OidcAccounts accounts, SignOnRules rules, ISignInPeople people, SignInManager<Account> manager, Viewer viewer, Clock clock)
{
    public const string ActorName = "campus sign-on";

    public async Task RunAsync(OidcPerson person, CancellationToken cancellationToken)
    {
        // The changes follow from settings and rules, not from the person's own permissions.
        viewer.SetSystem(ActorName, viewer.Address);
        var account = await db.InTransactionAsync(() => PrepareAsync(person, cancellationToken), cancellationToken);
        await manager.SignInWithClaimsAsync(account, new AuthenticationProperties(),
            [new Claim(ClaimTypes.AuthenticationMethod, nameof(SignInMethod.SignOn)), new Claim(SessionCookie.IssuerClaimType, person.Issuer)]);
    }

    private async Task<Account> PrepareAsync(OidcPerson person, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var today = clock.DayOf(now);
        var link = await db.Set<SignOnLink>().SingleOrDefaultAsync(
            link => link.Issuer == person.Issuer && link.Subject == person.Subject, cancellationToken);
        var account = link is null
            ? await accounts.FindOrMakeAsync(person, cancellationToken)
            : await db.Set<Account>().SingleAsync(account => account.Id == link.AccountId, cancellationToken);
        var member = account.MemberId is { } id ? await people.FindAsync(id, cancellationToken) : null;
        if (member is { HasLeft: true })
            throw new SignOnRefusedException(SignOnProblem.HasLeft);
        if (link is null)
            db.Add(link = new SignOnLink(account, person.Issuer, person.Subject, now, today));
        link.RecordUse(today, account.MemberId, await rules.ListRolesAsync(person, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return account;
    }
}
