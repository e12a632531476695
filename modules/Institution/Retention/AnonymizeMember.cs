using FacultyDev.Contracts.Accounts;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.PersonalData;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Roles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Retention;

/// <summary>
/// Removes a former member's identity in one transaction with the data of other modules. The updates deliberately bypass the
/// audit trail, which would record the removed values; it gets a single entry with the time and the actor. Names beside ids are replaced
/// where the event is handled.
/// </summary>
internal sealed class AnonymizeMember(FacultyDevDbContext db, IAccountRecords accounts, RetentionQuery retention, DataExports exports, FileStore files, Clock clock)
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
            Guid[] records =
            [
                .. await db.Set<RoleAssignment>().Where(role => role.MemberId == id).Select(role => role.Id).ToListAsync(cancellationToken),
                .. await db.Set<JointAppointment>().Where(held => held.MemberId == id).Select(held => held.Id).ToListAsync(cancellationToken),
                .. await db.Set<SupervisionLine>().Where(line => line.MemberId == id || line.SupervisorId == id).Select(line => line.Id).ToListAsync(cancellationToken),
                .. ofAccount,
            ];
            await RemoveFilesAsync(id, account, cancellationToken);
            var number = member.EmployeeNumber;
            member.Anonymize(account, records, clock.UtcNow);
            await db.SaveChangesAsync(cancellationToken);

            var name = member.DisplayName;
            await db.Set<RosterImportLine>().Where(line => line.RecordId == id || line.Key == number).ExecuteUpdateAsync(
                set => set.SetProperty(line => line.Name, name).SetProperty(line => line.Key, "").SetProperty(line => line.Problems, (string?)null)
                    .SetProperty(line => line.Before, (string?)null).SetProperty(line => line.After, line => line.After == null ? null : EmptyDetails),
                cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task RemoveFilesAsync(Guid id, Guid? account, CancellationToken cancellationToken)
    {
        var photo = await db.Set<MemberProfile>().Where(profile => profile.Id == id).Select(profile => profile.PhotoId).SingleOrDefaultAsync(cancellationToken);
        if (photo is { } file)
            await files.DeleteAsync(file, cancellationToken);
        foreach (var export in await db.Set<DataExport>().Where(export => export.AccountId == account).ToListAsync(cancellationToken))
            await exports.RemoveAsync(export, cancellationToken);
    }
}
