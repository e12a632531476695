using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Finds the account for an identity that signs in for the first time: by an email address that the provider has verified, or by the
/// employee number if the settings name its claim. An identity that matches two people or an account that is already linked is refused,
/// because addresses are reused for newcomers and numbers are mistyped.
/// </summary>
internal sealed class OidcAccounts(FacultyDevDbContext db, UserManager<Account> accounts, ISignInPeople people, SignOnSettingsQuery settings)
{
    /// <summary>Creates an account only for a person on the roster.</summary>
    public async Task<Account> FindOrMakeAsync(OidcPerson person, CancellationToken cancellationToken)
    {
        var choice = (await settings.GetAsync(cancellationToken)).Details;
        var email = person.VerifiedEmail(choice.EmailClaim);
        var number = choice.NumberClaim is { } claim ? person.One(claim) : null;
        if (email is null && number is null)
            throw new SignOnRefusedException(SignOnProblem.NotVerified);

        var byAddress = email is null ? null : await ByAddressAsync(email, cancellationToken);
        var members = await people.MatchAsync(email, number, cancellationToken);
        if (members.Count > 1 || (byAddress is not null && members.Any(member => member.Id != byAddress.MemberId)))
            throw new SignOnRefusedException(SignOnProblem.Ambiguous);
        var account = byAddress ?? (members.Count == 0
            ? throw new SignOnRefusedException(SignOnProblem.Unknown)
            : await OfMemberAsync(members[0], cancellationToken));
        if (await db.Set<SignOnLink>().AnyAsync(link => link.AccountId == account.Id && link.Issuer == person.Issuer, cancellationToken))
            throw new SignOnRefusedException(SignOnProblem.Ambiguous);
        return account;
    }

    /// <summary>Ignores accounts with an unconfirmed address, because anybody could have entered it.</summary>
    private Task<Account?> ByAddressAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = accounts.NormalizeEmail(email);
        return db.Set<Account>().SingleOrDefaultAsync(account => account.NormalizedEmail == normalized && account.EmailConfirmed, cancellationToken);
    }

    private async Task<Account> OfMemberAsync(SignInPerson member, CancellationToken cancellationToken)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(account => account.MemberId == member.Id, cancellationToken) is { } account)
            return account;
        var made = new Account(member.Email, member.Name, member.Id) { EmailConfirmed = true };
        // Fails when another account has the address without having confirmed it.
        return (await accounts.CreateAsync(made)).Succeeded ? made : throw new SignOnRefusedException(SignOnProblem.Ambiguous);
    }
}
