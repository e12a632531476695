using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Platform.AccessLogging;

/// <summary>Saves each entry immediately and independently of the caller's unsaved changes.</summary>
internal sealed class AccessLog(FacultyDevDbContext db, IServiceScopeFactory scopes, IViewer viewer, Clock clock) : IAccessLog
{
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromHours(1);

    public async Task RecordAsync(Guid ownerId, string dataClass, string purpose, CancellationToken cancellationToken = default)
    {
        if (!DataClasses.All.Contains(dataClass))
            throw new ArgumentException($"There is no class of data “{dataClass}”.", nameof(dataClass));
        if (viewer.PersonId == ownerId || !viewer.IsSignedIn)
            return;
        var now = clock.UtcNow;
        var (reader, since) = (viewer.AccountId, now - DuplicateWindow);
        if (await db.Set<AccessLogEntry>().AnyAsync(
            entry => entry.ReaderId == reader && entry.OwnerId == ownerId && entry.At > since && entry.DataClass == dataClass && entry.Purpose == purpose, cancellationToken))
            return;
        var entry = new AccessLogEntry { At = now, OwnerId = ownerId, ReaderId = reader, ReaderName = viewer.Name, DataClass = dataClass, Purpose = purpose };
        // Outside a transaction it uses its own context, so that saving the entry does not save the caller's unfinished changes.
        if (db.Database.CurrentTransaction is not null)
        {
            db.Add(entry);
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        own.Add(entry);
        await own.SaveChangesAsync(cancellationToken);
    }
}
