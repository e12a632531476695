using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Kernel.PersonalData;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.PersonalData;

/// <summary>
/// Removes an anonymized person's name from the rows of every module, as the configurations of the entities say. In the audit trail the
/// values about the person go as well. This is the only case in which audit entries change: who did what, when and to which record stays.
/// </summary>
internal sealed class AnonymizePersonalData(FacultyDevDbContext db) : IEventHandler<MemberAnonymized>
{
    public async Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken)
    {
        await db.AnonymizePersonAsync(domainEvent.MemberId, domainEvent.AccountId, domainEvent.Name, cancellationToken);
        Guid[] records = [domainEvent.MemberId, .. domainEvent.Records, .. domainEvent.AccountId is { } account ? [account] : Array.Empty<Guid>()];
        await db.Set<AuditEntry>().Where(entry => records.Contains(entry.RecordId)).ExecuteUpdateAsync(
            set => set.SetProperty(entry => entry.Label, domainEvent.Name).SetProperty(entry => entry.Fields, "{}"), cancellationToken);
    }
}
