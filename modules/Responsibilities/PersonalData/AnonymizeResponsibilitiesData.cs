using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.BulkEdit;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.PersonalData;

/// <summary>
/// Replaces the name of an anonymized person in all records that keep it, and deletes the filters that only they could see. The records
/// themselves stay.
/// </summary>
internal sealed class AnonymizeResponsibilitiesData(FacultyDevDbContext db) : IEventHandler<MemberAnonymized>
{
    public async Task HandleAsync(MemberAnonymized domainEvent, CancellationToken cancellationToken)
    {
        var (person, name) = (domainEvent.MemberId, domainEvent.Name);
        // A finished task stores only the name; its history entry identifies the person, so tasks are updated before the history entries
        // lose the name.
        var finished = db.Set<ActionHistoryEntry>().Where(entry => entry.PersonId == person && entry.Verb == ActionVerb.TaskFinished);
        await db.Set<SubTask>().Where(task => finished.Any(entry => entry.ActionId == task.ActionId && entry.Name == task.DoneBy))
            .ExecuteUpdateAsync(set => set.SetProperty(task => task.DoneBy, name), cancellationToken);
        await db.Set<ActionHistoryEntry>().Where(entry => entry.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Name, name), cancellationToken);
        await db.Set<ActionComment>().Where(comment => comment.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.Name, name), cancellationToken);
        await db.Set<ResponsibilityComment>().Where(comment => comment.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.Name, name), cancellationToken);
        await db.Set<ActionEvidence>().Where(item => item.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Name, name), cancellationToken);
        await db.Set<NeedHistoryEntry>().Where(entry => entry.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Name, name), cancellationToken);
        await db.Set<MatrixSnapshot>().Where(snapshot => snapshot.FrozenById == person)
            .ExecuteUpdateAsync(set => set.SetProperty(snapshot => snapshot.FrozenBy, name), cancellationToken);
        await db.Set<MatrixSnapshot>().Where(snapshot => snapshot.ReopenedById == person)
            .ExecuteUpdateAsync(set => set.SetProperty(snapshot => snapshot.ReopenedBy, name), cancellationToken);
        if (domainEvent.AccountId is { } account)
            await AnonymizeAccountAsync(account, name, cancellationToken);
    }

    private async Task AnonymizeAccountAsync(Guid account, string name, CancellationToken cancellationToken)
    {
        var filters = db.Set<SavedFilter>().Where(filter => filter.AccountId == account);
        await filters.Where(filter => filter.SharedUnitId == null).ExecuteDeleteAsync(cancellationToken);
        await filters.ExecuteUpdateAsync(set => set.SetProperty(filter => filter.Owner, name), cancellationToken);
        await db.Set<BulkChange>().IgnoreAutoIncludes().Where(change => change.AccountId == account)
            .ExecuteUpdateAsync(set => set.SetProperty(change => change.ByName, name), cancellationToken);
    }
}
