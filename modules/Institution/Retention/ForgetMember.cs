using FacultyDev.Institution.Accounts;
using FacultyDev.Institution.Accounts.SignOn;
using FacultyDev.Institution.Accounts.Tokens;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.Composition;
using FacultyDev.Institution.People;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Retention;

/// <summary>
/// Removes who a former member was, in one transaction with what other modules keep beside their id. The statements go past the trail on
/// purpose: it would write down once more what is removed. Its one line about the member says when, by whom, and nothing else.
/// </summary>
internal sealed class ForgetMember(FacultyDevDbContext db, RetentionQuery due, DataExports exports, FileStore files, TimeProvider time)
{
    /// <summary>What an import did remains readable, as facts that equal nobody's: undoing it leaves this record alone.</summary>
    private const string NoFacts = "{}";

    /// <returns>False when they are not due (any more): they came back, or somebody was faster.</returns>
    public Task<bool> RunAsync(Guid id, CancellationToken cancellation) => db.InTransactionAsync(
        async () =>
        {
            var member = await (await due.MembersAsync(cancellation)).SingleOrDefaultAsync(member => member.Id == id, cancellation);
            if (member is null)
                return false;
            var account = await db.Set<Account>().Where(account => account.MemberId == id).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancellation);
            var (roles, appointments, lines) = (Roles(id), Appointments(id), Lines(id));
            Guid[] records =
            [
                .. await roles.Select(role => role.Id).ToListAsync(cancellation), .. await appointments.Select(held => held.Id).ToListAsync(cancellation),
                .. await lines.Select(line => line.Id).ToListAsync(cancellation),
                .. await db.Set<ApiToken>().Where(token => token.AccountId == account).Select(token => token.Id).ToListAsync(cancellation),
                .. await db.Set<SignOnLink>().Where(link => link.AccountId == account).Select(link => link.Id).ToListAsync(cancellation),
            ];
            await RemoveFilesAsync(id, account, cancellation);
            var number = member.EmployeeNumber;
            member.Anonymise(account, records, time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellation);

            var name = member.DisplayName;
            await db.Set<MemberProfile>().Where(profile => profile.Id == id).ExecuteDeleteAsync(cancellation);
            await roles.ExecuteUpdateAsync(
                set => set.SetProperty(role => role.Label, name).SetProperty(role => role.Reason, (string?)null), cancellation);
            await lines.ExecuteUpdateAsync(
                set => set.SetProperty(line => line.Label, name).SetProperty(line => line.Reason, (string?)null), cancellation);
            await appointments.ExecuteUpdateAsync(set => set.SetProperty(held => held.Label, name), cancellation);
            await db.Set<RosterImportLine>().Where(line => line.RecordId == id || line.Key == number).ExecuteUpdateAsync(
                set => set.SetProperty(line => line.Name, name).SetProperty(line => line.Key, "").SetProperty(line => line.Problems, (string?)null)
                    .SetProperty(line => line.Before, (string?)null).SetProperty(line => line.After, line => line.After == null ? null : NoFacts),
                cancellation);
            await ForgetHandAsync(account, name, cancellation);
            // Sessions, passkeys, codes, API tokens, mailed links, its log and its campus identities go with it: the database sees to that.
            await db.Set<Account>().Where(each => each.MemberId == id).ExecuteDeleteAsync(cancellation);
            return true;
        },
        cancellation);

    /// <summary>Imports and releases name who made them; there are few of them, so they need no index for this.</summary>
    private async Task ForgetHandAsync(Guid? account, string name, CancellationToken cancellation)
    {
        if (account is null)
            return;
        await db.Set<RosterImport>().Where(import => import.UploadedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.UploadedByName, name), cancellation);
        await db.Set<RosterImport>().Where(import => import.AppliedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.AppliedByName, name), cancellation);
        await db.Set<RosterImport>().Where(import => import.UndoneById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.UndoneByName, name), cancellation);
        await db.Set<StatementImport>().Where(import => import.UploadedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.UploadedByName, name), cancellation);
        await db.Set<StatementImport>().Where(import => import.AppliedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.AppliedByName, name), cancellation);
        await db.Set<CompositionRelease>().Where(release => release.PublishedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(release => release.PublishedByName, name), cancellation);
    }

    private async Task RemoveFilesAsync(Guid id, Guid? account, CancellationToken cancellation)
    {
        var photo = await db.Set<MemberProfile>().Where(profile => profile.Id == id).Select(profile => profile.PhotoId).SingleOrDefaultAsync(cancellation);
        if (photo is { } file)
            await files.DeleteAsync(file, cancellation);
        foreach (var export in await db.Set<DataExport>().Where(export => export.AccountId == account).ToListAsync(cancellation))
            await exports.RemoveAsync(export, cancellation);
    }

    private IQueryable<RoleAssignment> Roles(Guid id) => db.Set<RoleAssignment>().Where(role => role.MemberId == id);

    private IQueryable<JointAppointment> Appointments(Guid id) => db.Set<JointAppointment>().Where(held => held.MemberId == id);

    /// <summary>Up and down: its label names both.</summary>
    private IQueryable<SupervisionLine> Lines(Guid id) => db.Set<SupervisionLine>().Where(line => line.MemberId == id || line.SupervisorId == id);
}
