using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Kernel.Time;
using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Statistics.Disclosure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Composition;

internal sealed record PublishCompositionPayload(string Name);

/// <summary>
/// Publishes today's composition: counts, applies disclosure control, compares with every earlier release and stores the tables.
/// Publishes nothing if the difference to an earlier release is so small that it could identify someone.
/// </summary>
internal sealed class PublishCompositionJob(
    FacultyDevDbContext db, CompositionSnapshot snapshot, IFacultyMembers people, IUnits units, IViewer viewer, Clock clock, CurrentJob job,
    IStringLocalizer<SelfIdentificationText> texts) : IJobHandler<PublishCompositionPayload>
{
    private static readonly DisclosurePolicy Policy = DisclosurePolicy.Standard;

    public static int Minimum => Policy.SensitiveMinimum;

    public async Task<JobResult> RunAsync(PublishCompositionPayload payload, JobProgress progress, CancellationToken cancellationToken)
    {
        viewer.RequireInstitutionWide(SelfIdentificationPermissions.Composition.Publish);
        var now = clock.UtcNow;
        progress.Report(0, Dimensions.All.Count, texts["Composition.Counting"]);
        var counted = await snapshot.TakeAsync(clock.DayOf(now), cancellationToken);
        var release = new CompositionRelease(payload.Name, clock.DayOf(now), counted.Count, Minimum, viewer.ToActor(clock));
        var axes = await LoadAxesAsync(cancellationToken);
        var tables = new List<PublishedTable>();
        foreach (var dimension in Dimensions.All)
        {
            tables.AddRange(CompositionTableBuilder.Build(counted, dimension, axes, Policy));
            progress.Report((int)dimension + 1, Dimensions.All.Count, texts["Composition.Protecting", (int)dimension + 1, Dimensions.All.Count]);
        }

        if (tables.Count == 0)
            throw new DomainException("self-identification.composition.nothing-to-publish", null, Minimum);
        var pages = tables.Select(table => table.Dimension).Distinct()
            .Select(dimension => new CompositionReleaseFingerprints
            {
                ReleaseId = release.Id, Dimension = dimension, Marks = FingerprintSet.Serialize(counted.Select(person => person.Fingerprints[dimension])),
            })
            .ToList();
        return await job.FinishAsync(
            async () =>
            {
                await RefuseSmallDifferencesAsync(pages, cancellationToken);
                db.Add(release);
                db.AddRange(tables.Select(table => new CompositionReleaseTable
                {
                    ReleaseId = release.Id, Dimension = table.Dimension, Axis = table.Axis, Contents = table.Write(),
                }));
                db.AddRange(pages);
                await db.SaveChangesAsync(cancellationToken);
                return new JobResult($"/self-identification/composition?release={release.Id}", texts["Composition.Published", release.Name]);
            },
            cancellationToken);
    }

    /// <summary>
    /// The error names neither the dimension nor the number of people, because that would disclose the difference.
    /// </summary>
    private async Task RefuseSmallDifferencesAsync(IReadOnlyList<CompositionReleaseFingerprints> pages, CancellationToken cancellationToken)
    {
        var earlier =
            from page in db.Set<CompositionReleaseFingerprints>().AsNoTracking()
            join release in db.Set<CompositionRelease>() on page.ReleaseId equals release.Id
            select new { page.Dimension, page.Marks, release.Name, release.AsOf };
        var now = pages.ToDictionary(page => page.Dimension, page => new Release("", FingerprintSet.Deserialize(page.Marks)));
        await foreach (var before in earlier.AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (now.TryGetValue(before.Dimension, out var candidate)
                && ReleaseLedger.Conflicts(candidate, [new Release(before.Name, FingerprintSet.Deserialize(before.Marks))], Policy, selfIdentified: true).Count > 0)
                throw new DomainException("self-identification.composition.difference-too-small", null, before.Name, before.AsOf, Minimum);
    }

    private async Task<IReadOnlyList<AxisHeaders>> LoadAxesAsync(CancellationToken cancellationToken)
    {
        var ranks = await people.ListRanksAsync(cancellationToken);
        var tree = await units.GetTreeAsync(cancellationToken);
        var schools = tree.Root is { } root ? tree.ChildrenOf(root.Id).Prepend(root) : [];
        return
        [
            new AxisHeaders(CompositionAxis.Rank, [.. ranks.Select(rank => new PublishedHeader(rank, rank))]),
            new AxisHeaders(CompositionAxis.School, [.. schools.Select(school => new PublishedHeader(school.Code, school.Name, school.Id))]),
            new AxisHeaders(CompositionAxis.Stage, [.. Enum.GetNames<CareerStage>().Select(stage => new PublishedHeader(stage))]),
        ];
    }
}
