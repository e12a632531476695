using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts.Demo;

/// <summary>Creates an account for each sign-in of the demo, whose people Institution has created.</summary>
internal sealed class AccountsDemoSeeder(
    FacultyDevDbContext db, ISignInPeople people, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer) : IDemoSeeder
{
    public int Order => 150;

    public async Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken)
    {
        // All accounts share one password, so that the expensive hash is computed once.
        var password = hasher.HashPassword(new Account("", "", null), DemoPlan.Password);
        foreach (var address in DemoPlan.Addresses)
        {
            var person = (await people.MatchAsync(address, null, cancellationToken)).Single();
            db.Add(new Account(person.Email, person.Name, person.Id)
            {
                NormalizedEmail = normalizer.NormalizeEmail(person.Email),
                NormalizedUserName = normalizer.NormalizeName(person.Email),
                EmailConfirmed = true,
                PasswordHash = password,
            });
        }
    }
}
