using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Retention;

/// <param name="Ids">Exactly the members who were previewed and confirmed.</param>
internal sealed record AnonymizeMembersPayload(IReadOnlyList<Guid> Ids);

/// <summary>Queues the job that anonymizes the confirmed members.</summary>
internal sealed class ConfirmAnonymization(FacultyDevDbContext db, RetentionQuery retention, JobQueue queue, IStringLocalizer<InstitutionText> texts)
{
    /// <returns>The id of the background job.</returns>
    public async Task<Guid> RunAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var people = await retention.PreviewAsync(ids, cancellationToken);
        if (people.Count == 0)
            throw new DomainException("institution.retention.nobody-due");
        var job = queue.Enqueue(texts["Retention.Job", people.Count], new AnonymizeMembersPayload([.. people.Select(each => each.Person.Id)]));
        await db.SaveChangesAsync(cancellationToken);
        return job;
    }
}

/// <summary>
/// Uses one transaction for each person, so that a job that is interrupted keeps its progress and can continue.
/// </summary>
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
