using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.AccessLogging;

/// <summary>Saves each entry immediately and independently of the caller's unsaved changes.</summary>
internal sealed class AccessLog(FacultyDevDbContext db, IServiceScopeFactory scopes, IViewer viewer, TimeProvider time) : IAccessLog
{
    private static readonly TimeSpan SameLook = TimeSpan.FromHours(1);

    public async Task RecordAsync(Guid ownerId, string dataClass, string purpose, CancellationToken cancellationToken = default)
    {
        if (!DataClasses.All.Contains(dataClass))
            throw new ArgumentException($"There is no class of data “{dataClass}”.", nameof(dataClass));
        if (viewer.PersonId == ownerId || !viewer.IsSignedIn)
            return;
        var now = time.GetUtcNow().UtcDateTime;
        var (reader, since) = (viewer.AccountId, now - SameLook);
        if (await db.Set<AccessLogEntry>().AnyAsync(
            read => read.ReaderId == reader && read.OwnerId == ownerId && read.At > since && read.DataClass == dataClass && read.Purpose == purpose, cancellationToken))
            return;
        var note = new AccessLogEntry { At = now, OwnerId = ownerId, ReaderId = reader, ReaderName = viewer.Name, DataClass = dataClass, Purpose = purpose };
        // Outside a transaction it uses its own context, so that saving the entry does not save the caller's unfinished changes.
        if (db.Database.CurrentTransaction is not null)
        {
            db.Add(note);
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        own.Add(note);
        await own.SaveChangesAsync(cancellationToken);
    }
}
