using System.Security.Claims;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Zones;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>Signs in whom the campus vouches for: by the link that is stored, else once by what tells who they are, which is then stored.</summary>
internal sealed class WelcomeFromCampus(
    FacultyDevDbContext db, CampusAccounts found, FollowRules rules, SignInManager<Account> manager, Viewer viewer, TimeProvider time)
{
    public const string Actor = "campus sign-on";

    /// <summary>On sessions that began here; its value is the server.</summary>
    public const string SessionClaim = "facultydev:campus";

    public async Task RunAsync(CampusPerson person, CancellationToken cancellation)
    {
        // What changes now is decided by the rules of the house, not by who comes.
        viewer.BecomeProgram(Actor, viewer.Address);
        var account = await db.InTransactionAsync(() => PrepareAsync(person, cancellation), cancellation);
        await manager.SignInWithClaimsAsync(account, new AuthenticationProperties(),
            [new Claim(ClaimTypes.AuthenticationMethod, nameof(SignInMethod.SignOn)), new Claim(SessionClaim, person.Issuer)]);
    }

    private async Task<Account> PrepareAsync(CampusPerson person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var link = await db.Set<SignOnLink>().SingleOrDefaultAsync(
            link => link.Issuer == person.Issuer && link.Subject == person.Subject, cancellation);
        var account = link is null
            ? await found.FindOrMakeAsync(person, cancellation)
            : await db.Set<Account>().SingleAsync(account => account.Id == link.AccountId, cancellation);
        var member = account.MemberId is { } id ? await db.Set<FacultyMember>().SingleAsync(member => member.Id == id, cancellation) : null;
        if (member?.Status == MemberStatus.Left)
            throw new SignOnRefusedException(SignOnProblem.HasLeft);
        if (link is null)
            db.Add(new SignOnLink(account, person.Issuer, person.Subject, now));
        else
            link.Used(LocalTime.DayOf(now));
        if (member is not null)
            await rules.RunAsync(member, person, cancellation);
        await db.SaveChangesAsync(cancellation);
        return account;
    }
}
