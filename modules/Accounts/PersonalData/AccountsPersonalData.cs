using System.Runtime.CompilerServices;
using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Accounts.SignOn;
using FacultyDev.Accounts.Tokens;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.PersonalData;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.PersonalData;

/// <summary>Exports the account with its ways to sign in, without secrets.</summary>
internal sealed class AccountsPersonalData(FacultyDevDbContext db) : IPersonalData
{
    public string Section => "accounts";

    public async IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var account = subject.AccountId;
        foreach (var list in (IAsyncEnumerable<PersonalRecords>[])
        [
            db.Set<Account>().AsNoTracking().Where(each => each.Id == account)
                .Select(each => new { each.Id, each.Email, each.Name, each.EmailConfirmed, each.TwoFactorEnabled, each.Language, each.LockoutEnd })
                .InBatchesAsync("account", cancellationToken),
            db.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(passkey => passkey.UserId == account).OrderBy(passkey => passkey.CredentialId)
                .Select(passkey => new { passkey.Data.Name, passkey.Data.CreatedAt }).InBatchesAsync("passkeys", cancellationToken),
            db.Set<Session>().AsNoTracking().Where(session => session.AccountId == account).OrderBy(session => session.Id)
                .Select(session => new { session.Method, session.BegunAt, session.LastSeenAt, session.Address, session.Agent })
                .InBatchesAsync("sessions", cancellationToken),
            db.Set<SecurityEvent>().AsNoTracking().Where(entry => entry.AccountId == account).OrderBy(entry => entry.Id)
                .Select(entry => new { entry.At, entry.Kind, entry.Address, entry.Agent, entry.Detail }).InBatchesAsync("signInLog", cancellationToken),
            db.Set<EmailToken>().AsNoTracking().Where(link => link.AccountId == account).OrderBy(link => link.Id)
                .Select(link => new { link.Kind, link.Address, link.CreatedAt, link.ExpiresAt }).InBatchesAsync("emailTokens", cancellationToken),
            db.Set<SignOnLink>().AsNoTracking().Where(link => link.AccountId == account).OrderBy(link => link.Id)
                .Select(link => new { link.Issuer, link.Subject, link.LinkedAt, link.LastUsedOn }).InBatchesAsync("campusIdentities", cancellationToken),
            db.Set<ApiToken>().AsNoTracking().Where(token => token.AccountId == account).OrderBy(token => token.Id)
                .Select(token => new { token.Name, token.Scopes, token.CreatedAt, token.ExpiresOn, token.LastUsedOn, token.RevokedAt })
                .InBatchesAsync("apiTokens", cancellationToken),
        ])
            await foreach (var batch in list.WithCancellation(cancellationToken))
                yield return batch;
    }
}
