using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.SelfIdentification.Statements;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.SelfIdentification.Composition;

/// <param name="Axes">The axes by which this dimension was published.</param>
/// <param name="Table">Null if no safe table could be published, or if the viewer may see no row of it.</param>
internal sealed record CompositionView(CompositionRelease Release, IReadOnlyList<CompositionAxis> Axes, PublishedTable? Table);

/// <summary>
/// Reads releases. Viewers with institution-wide permission see all rows; others see only the rows of their own schools, without
/// totals.
/// </summary>
internal sealed class CompositionQuery(FacultyDevDbContext db, IViewer viewer)
{
    private const int MaxListed = 50;

    private UnitSet VisibleUnits => viewer.UnitsFor(SelfIdentificationPermissions.Composition.View);

    public bool CanSeeAll => VisibleUnits.IsEverything;

    public bool MayPublish => viewer.UnitsFor(SelfIdentificationPermissions.Composition.Publish).IsEverything;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<CompositionRelease>> ListReleasesAsync(CancellationToken cancellationToken) =>
        await db.Set<CompositionRelease>().AsNoTracking().OrderByDescending(release => release.Id).Take(MaxListed).ToListAsync(cancellationToken);

    /// <exception cref="NotFoundException">The release does not exist.</exception>
    public async Task<CompositionView> FindAsync(Guid releaseId, Dimension dimension, CompositionAxis axis, CancellationToken cancellationToken)
    {
        var release = await db.Set<CompositionRelease>().AsNoTracking().SingleOrDefaultAsync(release => release.Id == releaseId, cancellationToken).OrNotFoundAsync();
        var tables = await db.Set<CompositionReleaseTable>().AsNoTracking()
            .Where(table => table.ReleaseId == releaseId && table.Dimension == dimension).ToListAsync(cancellationToken);
        var table = tables.Where(table => table.Axis == axis).Select(table => PublishedTable.Read(table.Contents)).SingleOrDefault();
        if (!CanSeeAll)
            table = table?.OnlyRows(row => axis == CompositionAxis.School && row.UnitId is { } unit && VisibleUnits.Contains(unit));
        return new CompositionView(release, [.. tables.Select(each => each.Axis).Order()], table is { Rows.Count: 0 } ? null : table);
    }
}
