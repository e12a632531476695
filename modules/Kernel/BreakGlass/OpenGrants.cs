using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Reads;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>What is open to the viewer right now. The clock decides; nothing has to run for it to end.</summary>
internal sealed class OpenGrants(
    FacultyDevDbContext db, OpenableClasses classes, CareerDecisions careers, ISensitiveReads reads, IPeople people, IViewer viewer, TimeProvider time) : IBreakGlass
{
    private const string Purpose = "kernel.break-glass";

    public async Task<BreakGlassOpening?> FindOpenAsync(Guid ownerId, string dataClass, CancellationToken cancellation = default)
    {
        if (classes.Find(dataClass) is null)
            throw new ArgumentException($"No module registered “{dataClass}” for break-glass.", nameof(dataClass));
        var reach = viewer.UnitsFor(KernelPermissions.BreakGlass.Ask);
        if (viewer.PersonId is not { } me || me == ownerId || reach.IsNothing)
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        var opening = await db.Set<BreakGlassRequest>().AsNoTracking().IgnoreAutoIncludes()
            .Where(request => request.AskerId == me && request.OwnerId == ownerId && request.DataClass == dataClass
                && request.EndsAt > now && request.Status == BreakGlassStatus.Granted)
            .OrderByDescending(request => request.EndsAt).Select(request => new { request.Id, request.EndsAt }).FirstOrDefaultAsync(cancellation);
        if (opening is null || await people.FindAsync(ownerId, reach, cancellation) is null || await careers.AreMadeByViewerAsync(ownerId, cancellation))
            return null;
        await reads.NoteAsync(ownerId, dataClass, Purpose, cancellation);
        return new BreakGlassOpening(opening.Id, opening.EndsAt!.Value);
    }
}
