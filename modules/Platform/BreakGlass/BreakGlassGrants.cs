using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Platform.AccessLogging;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>Finds access that is open to the viewer now. The end time is compared with the clock, so no job is needed to end it.</summary>
internal sealed class BreakGlassGrants(
    FacultyDevDbContext db, BreakGlassDataClasses classes, CareerConflictCheck careers, IAccessLog accessLog, IPeople people, IViewer viewer, Clock clock) : IBreakGlass
{
    private const string Purpose = "platform.break-glass";

    public async Task<BreakGlassOpening?> FindOpenAsync(Guid ownerId, string dataClass, CancellationToken cancellationToken = default)
    {
        if (classes.Find(dataClass) is null)
            throw new ArgumentException($"No module registered “{dataClass}” for break-glass.", nameof(dataClass));
        var units = viewer.UnitsFor(PlatformPermissions.BreakGlass.Request);
        if (viewer.PersonId is not { } me || me == ownerId || units.IsNothing)
            return null;
        var now = clock.UtcNow;
        var opening = await db.Set<BreakGlassRequest>().AsNoTracking().IgnoreAutoIncludes()
            .Where(request => request.RequesterId == me && request.OwnerId == ownerId && request.DataClass == dataClass
                && request.EndsAt > now && request.Status == BreakGlassStatus.Granted)
            .OrderByDescending(request => request.EndsAt).Select(request => new { request.Id, request.EndsAt }).FirstOrDefaultAsync(cancellationToken);
        if (opening is null || await people.FindAsync(ownerId, units, cancellationToken) is null || await careers.HasConflictAsync(ownerId, cancellationToken))
            return null;
        await accessLog.RecordAsync(ownerId, dataClass, Purpose, cancellationToken);
        return new BreakGlassOpening(opening.Id, opening.EndsAt!.Value);
    }
}
