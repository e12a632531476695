using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Retention;

/// <param name="Ids">Exactly those that were previewed and confirmed.</param>
internal sealed record AnonymiseWork(IReadOnlyList<Guid> Ids);

/// <summary>Asks for what was confirmed to be done in the background.</summary>
internal sealed class ConfirmAnonymising(FacultyDevDbContext db, RetentionQuery due, JobQueue queue, IStringLocalizer<InstitutionText> texts)
{
    /// <returns>The background work.</returns>
    public async Task<Guid> RunAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var people = await due.PreviewAsync(ids, cancellation);
        if (people.Count == 0)
            throw new DomainException("institution.nobody-to-anonymise");
        var job = queue.Enqueue(texts["Retention.Job", people.Count], new AnonymiseWork([.. people.Select(each => each.Person.Id)]));
        await db.SaveChangesAsync(cancellation);
        return job;
    }
}

/// <summary>One person a transaction: what a broken-off run has done stays done, and the next one goes on behind it.</summary>
internal sealed class AnonymiseMembers(FacultyDevDbContext db, ForgetMember forget, IStringLocalizer<InstitutionText> texts) : IJobHandler<AnonymiseWork>
{
    public async Task<JobResult> RunAsync(AnonymiseWork payload, JobProgress progress, CancellationToken cancellation)
    {
        for (var place = 0; place < payload.Ids.Count; place++)
        {
            await forget.RunAsync(payload.Ids[place], cancellation);
            db.ChangeTracker.Clear();
            progress.Report(place + 1, payload.Ids.Count);
        }

        return new JobResult("/institution/retention", texts["Retention.Done"]);
    }
}
