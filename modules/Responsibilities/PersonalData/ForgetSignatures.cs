using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Events;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Bulk;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.PersonalData;

/// <summary>What somebody did for actions, needs and years and said about responsibilities stays; the name under it goes with them. Filters that only they saw go too.</summary>
internal sealed class ForgetSignatures(FacultyDevDbContext db) : IEventHandler<MemberAnonymised>
{
    public async Task HandleAsync(MemberAnonymised fact, CancellationToken cancellation)
    {
        var (person, name) = (fact.MemberId, fact.Name);
        // A finished task keeps the name alone; the step of finishing it says whose that is, so it comes before the steps.
        var finished = db.Set<ActionStep>().Where(step => step.PersonId == person && step.Verb == ActionVerb.TaskFinished);
        await db.Set<SubTask>().Where(task => finished.Any(step => step.ActionId == task.ActionId && step.Name == task.DoneBy))
            .ExecuteUpdateAsync(set => set.SetProperty(task => task.DoneBy, name), cancellation);
        await db.Set<ActionStep>().Where(step => step.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(step => step.Name, name), cancellation);
        await db.Set<ActionComment>().Where(comment => comment.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.Name, name), cancellation);
        await db.Set<ResponsibilityComment>().Where(comment => comment.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(comment => comment.Name, name), cancellation);
        await db.Set<ActionEvidence>().Where(item => item.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Name, name), cancellation);
        await db.Set<NeedStep>().Where(step => step.PersonId == person)
            .ExecuteUpdateAsync(set => set.SetProperty(step => step.Name, name), cancellation);
        await db.Set<TableSnapshot>().Where(snapshot => snapshot.FrozenById == person)
            .ExecuteUpdateAsync(set => set.SetProperty(snapshot => snapshot.FrozenBy, name), cancellation);
        await db.Set<TableSnapshot>().Where(snapshot => snapshot.ReopenedById == person)
            .ExecuteUpdateAsync(set => set.SetProperty(snapshot => snapshot.ReopenedBy, name), cancellation);
        if (fact.AccountId is { } account)
            await ForgetAccountAsync(account, name, cancellation);
    }

    private async Task ForgetAccountAsync(Guid account, string name, CancellationToken cancellation)
    {
        var filters = db.Set<SavedFilter>().Where(filter => filter.AccountId == account);
        await filters.Where(filter => filter.SharedUnitId == null).ExecuteDeleteAsync(cancellation);
        await filters.ExecuteUpdateAsync(set => set.SetProperty(filter => filter.Owner, name), cancellation);
        await db.Set<BulkChange>().IgnoreAutoIncludes().Where(change => change.AccountId == account)
            .ExecuteUpdateAsync(set => set.SetProperty(change => change.ByName, name), cancellation);
    }
}
