using System.Runtime.CompilerServices;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.Emails;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Institution.Accounts.Tokens;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Supervision;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.PersonalData;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.PersonalData;

/// <summary>
/// Exports the record, the profile, the roles, the account with its ways to sign in (without secrets), and the lines of roster
/// imports.
/// </summary>
internal sealed class InstitutionPersonalData(FacultyDevDbContext db, FileStore files) : IPersonalData
{
    public string Section => "institution";

    public async IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (person, account) = (subject.PersonId, subject.AccountId);
        var units = db.Set<OrgUnit>();
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
            db.Set<DataExport>().AsNoTracking().Where(export => export.AccountId == account).OrderBy(export => export.Id)
                .Select(export => new { export.CreatedAt, export.ExpiresAt }).InBatchesAsync("copies", cancellationToken),
            db.Set<FacultyMember>().AsNoTracking().Where(member => member.Id == person).Select(member => new
            {
                member.Id, member.EmployeeNumber, member.FirstName, member.LastName, member.PreferredName, member.Email,
                Unit = units.Where(unit => unit.Id == member.UnitId).Select(unit => unit.Name).First(), member.Campus, member.Rank, member.RankSince,
                member.Track, member.HireDate, member.FirstAppointment, member.Status, member.StatusSince, member.StatusUntil,
            }).InBatchesAsync("member", cancellationToken),
            db.Set<MemberProfile>().AsNoTracking().IgnoreAutoIncludes().Where(profile => profile.Id == person)
                .Select(profile => new { profile.Pronouns, profile.Orcid, profile.PhotoId, ShownTo = profile.AudienceChoices, profile.ChangedAt })
                .InBatchesAsync("profile", cancellationToken),
            db.Set<MemberTag>().AsNoTracking().Where(tag => tag.MemberId == person).OrderBy(tag => tag.Kind).ThenBy(tag => tag.Place)
                .Select(tag => new { tag.Kind, tag.Text, ShownTo = tag.Audience }).InBatchesAsync("words", cancellationToken),
            db.Set<JointAppointment>().AsNoTracking().Where(held => held.MemberId == person).OrderBy(held => held.Id).Select(held => new
            {
                Unit = units.Where(unit => unit.Id == held.UnitId).Select(unit => unit.Name).First(), held.Share, held.From, held.Until,
            }).InBatchesAsync("jointAppointments", cancellationToken),
            db.Set<RoleAssignment>().AsNoTracking().Where(role => role.MemberId == person).OrderBy(role => role.Id).Select(role => new
            {
                role.Role, Unit = units.Where(unit => unit.Id == role.UnitId).Select(unit => unit.Name).FirstOrDefault(), role.From, role.Until,
                role.GrantedAt, role.Reason, role.RevokedAt,
            }).InBatchesAsync("roles", cancellationToken),
            db.Set<SupervisionLine>().AsNoTracking().Where(line => line.MemberId == person || line.SupervisorId == person).OrderBy(line => line.Id)
                .Select(line => new { IsEvaluated = line.MemberId == person, line.Kind, line.From, line.Until, line.AppointedAt, line.EndedAt })
                .InBatchesAsync("supervision", cancellationToken),
            db.Set<RosterImportLine>().AsNoTracking().Where(line => line.RecordId == person).OrderBy(line => line.Id)
                .Select(line => new { line.ImportId, line.Outcome, line.Before, line.After }).InBatchesAsync("rosterLines", cancellationToken),
        ])
            await foreach (var batch in list.WithCancellation(cancellationToken))
                yield return batch;
    }

    /// <summary>The profile photo.</summary>
    public async IAsyncEnumerable<PersonalFile> ExportFilesAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var person = subject.PersonId;
        var photo = await db.Set<MemberProfile>().AsNoTracking().IgnoreAutoIncludes().Where(profile => profile.Id == person)
            .Select(profile => profile.PhotoId).SingleOrDefaultAsync(cancellationToken);
        if (photo is { } id && (await files.FindAsync([id], cancellationToken)).GetValueOrDefault(id) is { } details)
            yield return new PersonalFile(id, details.Name, stopping => files.OpenAsync(id, stopping));
    }
}
