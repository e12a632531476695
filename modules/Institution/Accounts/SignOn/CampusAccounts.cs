using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.SignOn;

/// <summary>
/// Whose account a campus identity opens when it comes for the first time. Only an address that the server vouches for tells, and the employee
/// number where the administrator said so. Whatever fits two people, or an account that another identity opens already, is refused:
/// addresses are given to newcomers again, and numbers are mistyped.
/// </summary>
internal sealed class CampusAccounts(FacultyDevDbContext db, UserManager<Account> accounts, SignOnSettingsQuery settings)
{
    /// <summary>Makes an account only for who stands on the roster.</summary>
    public async Task<Account> FindOrMakeAsync(CampusPerson person, CancellationToken cancellation)
    {
        var choice = (await settings.GetAsync(cancellation)).Choice;
        var email = person.VerifiedEmail(choice.EmailClaim);
        var number = choice.NumberClaim is { } claim ? person.One(claim) : null;
        if (email is null && number is null)
            throw new SignOnRefusedException(SignOnProblem.NotVerified);

        var byAddress = email is null ? null : await ByAddressAsync(email, cancellation);
        var members = await db.Set<FacultyMember>().AsNoTracking()
            .Where(member => member.Status != MemberStatus.Left && (member.EmployeeNumber == number || member.Email == email))
            .OrderBy(member => member.Id).Take(2).ToListAsync(cancellation);
        if (members.Count > 1 || (byAddress is not null && members.Any(member => member.Id != byAddress.MemberId)))
            throw new SignOnRefusedException(SignOnProblem.Ambiguous);
        var account = byAddress ?? (members.Count == 0
            ? throw new SignOnRefusedException(SignOnProblem.Unknown)
            : await OfMemberAsync(members[0], cancellation));
        if (await db.Set<SignOnLink>().AnyAsync(link => link.AccountId == account.Id && link.Issuer == person.Issuer, cancellation))
            throw new SignOnRefusedException(SignOnProblem.Ambiguous);
        return account;
    }

    /// <summary>An address that nobody confirmed here could have been claimed by anybody.</summary>
    private Task<Account?> ByAddressAsync(string email, CancellationToken cancellation)
    {
        var normalized = accounts.NormalizeEmail(email);
        return db.Set<Account>().SingleOrDefaultAsync(account => account.NormalizedEmail == normalized && account.EmailConfirmed, cancellation);
    }

    private async Task<Account> OfMemberAsync(FacultyMember member, CancellationToken cancellation)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(account => account.MemberId == member.Id, cancellation) is { } account)
            return account;
        var made = new Account(member.Email, member.DisplayName, member.Id) { EmailConfirmed = true };
        // Refused when another account has the address without having confirmed it: the office sorts that out.
        return (await accounts.CreateAsync(made)).Succeeded ? made : throw new SignOnRefusedException(SignOnProblem.Ambiguous);
    }
}
