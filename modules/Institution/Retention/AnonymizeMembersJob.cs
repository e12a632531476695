using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Retention;

/// <param name="Ids">Exactly those that were previewed and confirmed.</param>
internal sealed record AnonymizeMembersPayload(IReadOnlyList<Guid> Ids);

/// <summary>Asks for what was confirmed to be done in the background.</summary>
internal sealed class ConfirmAnonymization(FacultyDevDbContext db, RetentionQuery due, JobQueue queue, IStringLocalizer<InstitutionText> texts)
{
    /// <returns>The background work.</returns>
    public async Task<Guid> RunAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var people = await due.PreviewAsync(ids, cancellationToken);
        if (people.Count == 0)
            throw new DomainException("institution.retention.nobody-due");
        var job = queue.Enqueue(texts["Retention.Job", people.Count], new AnonymizeMembersPayload([.. people.Select(each => each.Person.Id)]));
        await db.SaveChangesAsync(cancellationToken);
        return job;
    }
}

/// <summary>One person a transaction: what a broken-off run has done stays done, and the next one goes on behind it.</summary>
internal sealed class AnonymizeMembersJob(FacultyDevDbContext db, AnonymizeMember anonymize, IStringLocalizer<InstitutionText> texts) : IJobHandler<AnonymizeMembersPayload>
{
    public async Task<JobResult> RunAsync(AnonymizeMembersPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        for (var place = 0; place < payload.Ids.Count; place++)
        {
            await anonymize.RunAsync(payload.Ids[place], cancellationToken);
            db.ChangeTracker.Clear();
            progress.Report(place + 1, payload.Ids.Count);
        }

        return new JobResult("/institution/retention", texts["Retention.Done"]);
    }
}
