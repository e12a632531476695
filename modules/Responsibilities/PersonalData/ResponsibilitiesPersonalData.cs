using System.Runtime.CompilerServices;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.PersonalData;

/// <summary>The actions that are somebody's, those they help with, and what they did and said about any.</summary>
internal sealed class ResponsibilitiesPersonalData(FacultyDevDbContext db) : IPersonalData
{
    public string Section => "responsibilities";

    public async IAsyncEnumerable<PersonalRecords> RecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (subject.PersonId is not { } person)
            yield break;
        var actions = db.Set<ResponsibilityAction>().AsNoTracking().IgnoreAutoIncludes();
        var helping = db.Set<ActionHelper>().Where(helper => helper.PersonId == person).Select(helper => helper.ActionId);
        foreach (var list in (IAsyncEnumerable<PersonalRecords>[])
        [
            Of(actions.Where(action => action.OwnerId == person)).InBatchesAsync("ownActions", cancellation),
            Of(actions.Where(action => helping.Contains(action.Id))).InBatchesAsync("helpedActions", cancellation),
            db.Set<ActionStep>().AsNoTracking().Where(step => step.PersonId == person).OrderBy(step => step.Id)
                .Select(step => new { step.ActionId, step.At, step.Verb, step.Why }).InBatchesAsync("steps", cancellation),
            db.Set<ActionComment>().AsNoTracking().Where(comment => comment.PersonId == person).OrderBy(comment => comment.Id)
                .Select(comment => new { comment.ActionId, comment.At, comment.Text }).InBatchesAsync("comments", cancellation),
            db.Set<ActionEvidence>().AsNoTracking().Where(item => item.PersonId == person).OrderBy(item => item.Id)
                .Select(item => new { item.ActionId, item.At, item.Title, item.Url, item.FileId, item.WithdrawnAt }).InBatchesAsync("evidence", cancellation),
        ])
            await foreach (var batch in list.WithCancellation(cancellation))
                yield return batch;

        static IQueryable<object> Of(IQueryable<ResponsibilityAction> actions) => actions.OrderBy(action => action.Id).Select(action => new
        {
            action.Id, action.Title, action.Description, action.AcademicYear, action.Start, action.Due, action.Status, action.Percent, action.Outcome, action.CompletedOn,
        });
    }
}
