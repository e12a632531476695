using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>
/// Updates search names that an older version normalized differently. This is not a migration, because the rules exist only in
/// code. After the first run there is nothing left to update.
/// </summary>
internal sealed class NormalizeSearchNamesStartupTask(FacultyDevDbContext db) : IStartupTask
{
    private const int BatchSize = 500;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var legacyCharacters = SearchText.LegacyCharacters.ToArray();
        while (await db.Set<FacultyMember>()
            .Where(member => legacyCharacters.Any(character => member.SearchName.Contains(character)))
            .OrderBy(member => member.Id).Take(BatchSize).ToListAsync(cancellationToken) is { Count: > 0 } members)
        {
            foreach (var member in members)
                member.RefreshSearchNames();
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
