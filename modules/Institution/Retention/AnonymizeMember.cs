using FacultyDev.Contracts.Accounts;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Retention;

/// <summary>
/// Removes a former member's identity in one transaction with the data of other modules. The updates deliberately bypass the
/// audit trail, which would record the removed values; it gets a single entry with the time and the actor.
/// </summary>
internal sealed class AnonymizeMember(FacultyDevDbContext db, IAccountRecords accounts, RetentionQuery retention, DataExports exports, FileStore files, TimeProvider time)
{
    /// <summary>
    /// Replaces the values of import lines. They match no record, so undoing the import leaves this one unchanged.
    /// </summary>
    private const string EmptyDetails = "{}";

    /// <returns>False if the member is no longer due, because they returned or were already anonymized.</returns>
    public Task<bool> RunAsync(Guid id, CancellationToken cancellationToken) => db.InTransactionAsync(
        async () =>
        {
            var member = await (await retention.QueryDueAsync(cancellationToken)).SingleOrDefaultAsync(member => member.Id == id, cancellationToken);
            if (member is null)
                return false;
            var (account, ofAccount) = await accounts.FindAsync(id, cancellationToken) is { } found ? ((Guid?)found.AccountId, found.Records) : (null, []);
            var (roles, appointments, lines) = (Roles(id), Appointments(id), Lines(id));
            Guid[] records =
            [
                .. await roles.Select(role => role.Id).ToListAsync(cancellationToken), .. await appointments.Select(held => held.Id).ToListAsync(cancellationToken),
                .. await lines.Select(line => line.Id).ToListAsync(cancellationToken),
                .. ofAccount,
            ];
            await RemoveFilesAsync(id, account, cancellationToken);
            var number = member.EmployeeNumber;
            member.Anonymize(account, records, time.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);

            var name = member.DisplayName;
            await db.Set<MemberProfile>().Where(profile => profile.Id == id).ExecuteDeleteAsync(cancellationToken);
            await roles.ExecuteUpdateAsync(
                set => set.SetProperty(role => role.Label, name).SetProperty(role => role.Reason, (string?)null), cancellationToken);
            await lines.ExecuteUpdateAsync(
                set => set.SetProperty(line => line.Label, name).SetProperty(line => line.Reason, (string?)null), cancellationToken);
            await appointments.ExecuteUpdateAsync(set => set.SetProperty(held => held.Label, name), cancellationToken);
            await db.Set<RosterImportLine>().Where(line => line.RecordId == id || line.Key == number).ExecuteUpdateAsync(
                set => set.SetProperty(line => line.Name, name).SetProperty(line => line.Key, "").SetProperty(line => line.Problems, (string?)null)
                    .SetProperty(line => line.Before, (string?)null).SetProperty(line => line.After, line => line.After == null ? null : EmptyDetails),
                cancellationToken);
            await AnonymizeActorAsync(account, name, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>
    /// Replaces the name of the person in imports that they made. These tables are small and need no index for it.
    /// </summary>
    private async Task AnonymizeActorAsync(Guid? account, string name, CancellationToken cancellationToken)
    {
        if (account is null)
            return;
        await db.Set<RosterImport>().Where(import => import.UploadedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.UploadedByName, name), cancellationToken);
        await db.Set<RosterImport>().Where(import => import.AppliedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.AppliedByName, name), cancellationToken);
        await db.Set<RosterImport>().Where(import => import.UndoneById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.UndoneByName, name), cancellationToken);
    }

    private async Task RemoveFilesAsync(Guid id, Guid? account, CancellationToken cancellationToken)
    {
        var photo = await db.Set<MemberProfile>().Where(profile => profile.Id == id).Select(profile => profile.PhotoId).SingleOrDefaultAsync(cancellationToken);
        if (photo is { } file)
            await files.DeleteAsync(file, cancellationToken);
        foreach (var export in await db.Set<DataExport>().Where(export => export.AccountId == account).ToListAsync(cancellationToken))
            await exports.RemoveAsync(export, cancellationToken);
    }

    private IQueryable<RoleAssignment> Roles(Guid id) => db.Set<RoleAssignment>().Where(role => role.MemberId == id);

    private IQueryable<JointAppointment> Appointments(Guid id) => db.Set<JointAppointment>().Where(held => held.MemberId == id);

    /// <summary>Lines in both directions, because the label names both people.</summary>
    private IQueryable<SupervisionLine> Lines(Guid id) => db.Set<SupervisionLine>().Where(line => line.MemberId == id || line.SupervisorId == id);
}
