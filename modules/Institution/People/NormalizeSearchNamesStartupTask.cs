using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>
/// Folds again what an older version folded otherwise. Which letters fold is known to the program and to no database, so this is no
/// migration; it finds nothing to do from the second start on.
/// </summary>
internal sealed class NormalizeSearchNamesStartupTask(FacultyDevDbContext db) : IStartupTask
{
    private const int Batch = 500;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var letters = SearchText.FormerlyKept.ToArray();
        while (await db.Set<FacultyMember>()
            .Where(member => letters.Any(letter => member.SearchName.Contains(letter)))
            .OrderBy(member => member.Id).Take(Batch).ToListAsync(cancellationToken) is { Count: > 0 } members)
        {
            foreach (var member in members)
                member.RefreshSearchNames();
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
