using System.Runtime.CompilerServices;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.PersonalData;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.BulkEdit;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Views;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.PersonalData;

/// <summary>
/// Exports a person's own actions, the actions they help with, the needs they raised, their history entries, comments and evidence, and
/// their saved filters and bulk changes.
/// </summary>
internal sealed class ResponsibilitiesPersonalData(FacultyDevDbContext db) : IPersonalData
{
    public string Section => "responsibilities";

    public async IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // No record has the empty id, so an account without a person gets the same lists, which are then empty.
        var (person, account) = (subject.PersonId ?? Guid.Empty, subject.AccountId);
        var actions = db.Set<ResponsibilityAction>().AsNoTracking().IgnoreAutoIncludes();
        var helping = db.Set<ActionHelper>().Where(helper => helper.PersonId == person).Select(helper => helper.ActionId);
        foreach (var list in (IAsyncEnumerable<PersonalRecords>[])
        [
            Of(actions.Where(action => action.OwnerId == person)).InBatchesAsync("ownActions", cancellationToken),
            Of(actions.Where(action => helping.Contains(action.Id))).InBatchesAsync("helpedActions", cancellationToken),
            db.Set<ActionHistoryEntry>().AsNoTracking().Where(entry => entry.PersonId == person).OrderBy(entry => entry.Id)
                .Select(entry => new { entry.ActionId, entry.At, entry.Verb, entry.Why }).InBatchesAsync("steps", cancellationToken),
            db.Set<ActionComment>().AsNoTracking().Where(comment => comment.PersonId == person).OrderBy(comment => comment.Id)
                .Select(comment => new { comment.ActionId, comment.At, comment.Text }).InBatchesAsync("comments", cancellationToken),
            db.Set<ResponsibilityComment>().AsNoTracking().Where(comment => comment.PersonId == person).OrderBy(comment => comment.Id)
                .Select(comment => new { comment.Code, comment.UnitId, comment.StartYear, comment.At, comment.Text, comment.WithdrawnAt })
                .InBatchesAsync("responsibilityComments", cancellationToken),
            db.Set<ActionEvidence>().AsNoTracking().Where(item => item.PersonId == person).OrderBy(item => item.Id)
                .Select(item => new { item.ActionId, item.At, item.Title, item.Url, item.FileId, item.WithdrawnAt }).InBatchesAsync("evidence", cancellationToken),
            db.Set<SubTask>().AsNoTracking().Where(task => task.PersonId == person).OrderBy(task => task.Id)
                .Select(task => new { task.ActionId, task.Title, task.Due, task.DoneOn }).InBatchesAsync("tasks", cancellationToken),
            db.Set<Need>().AsNoTracking().Where(need => need.RaiserId == person).OrderBy(need => need.Id).Select(need => new
            {
                need.Id, need.Title, need.Text, need.Domain, need.Theme, need.RaisedAs, need.Circle, need.ShowsName, need.UnitId, need.FromUnitId, need.RaisedOn,
                need.DueOn, need.Status, need.Answer, need.AnsweredOn,
            }).InBatchesAsync("needs", cancellationToken),
            db.Set<NeedHistoryEntry>().AsNoTracking().Where(entry => entry.PersonId == person).OrderBy(entry => entry.Id)
                .Select(entry => new { entry.NeedId, entry.At, entry.Verb, entry.Why }).InBatchesAsync("needSteps", cancellationToken),
            db.Set<SavedFilter>().AsNoTracking().Where(filter => filter.AccountId == account).OrderBy(filter => filter.Id)
                .Select(filter => new { filter.Name, filter.View, filter.Query, filter.SharedUnitId, filter.IsDefault }).InBatchesAsync("savedFilters", cancellationToken),
            db.Set<BulkChange>().AsNoTracking().IgnoreAutoIncludes().Where(change => change.AccountId == account).OrderBy(change => change.Id)
                .Select(change => new { change.Kind, change.At, change.UndoneAt }).InBatchesAsync("bulkChanges", cancellationToken),
        ])
            await foreach (var batch in list.WithCancellation(cancellationToken))
                yield return batch;

        static IQueryable<object> Of(IQueryable<ResponsibilityAction> actions) => actions.OrderBy(action => action.Id).Select(action => new
        {
            action.Id, action.Title, action.Description, action.AcademicYear, action.Start, action.Due, action.Status, action.Percent, action.Outcome, action.CompletedOn,
        });
    }
}
