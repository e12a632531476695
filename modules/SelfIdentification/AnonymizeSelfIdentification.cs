using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.SelfIdentification;

/// <summary>
/// Deletes the statement of an anonymized person, and replaces their name in the imports and releases that they made, in the transaction
/// that anonymizes them.
/// </summary>
internal sealed class AnonymizeSelfIdentification(FacultyDevDbContext db, StatementStore statements) : IEventHandler<MemberAnonymized>
{
    public async Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken)
    {
        await statements.RemoveAsync(domainEvent.MemberId, cancellationToken);
        if (domainEvent.AccountId is { } account)
            await AnonymizeActorAsync(account, domainEvent.Name, cancellationToken);
    }

    /// <summary>These tables are small and need no index for it.</summary>
    private async Task AnonymizeActorAsync(Guid account, string name, CancellationToken cancellationToken)
    {
        await db.Set<StatementImport>().Where(import => import.UploadedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.UploadedByName, name), cancellationToken);
        await db.Set<StatementImport>().Where(import => import.AppliedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.AppliedByName, name), cancellationToken);
        await db.Set<CompositionRelease>().Where(release => release.PublishedById == account)
            .ExecuteUpdateAsync(set => set.SetProperty(release => release.PublishedByName, name), cancellationToken);
    }
}
