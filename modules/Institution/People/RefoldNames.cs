using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.People;

/// <summary>
/// Folds again what an older version folded otherwise. Which letters fold is known to the program and to no database, so this is no
/// migration; it finds nothing to do from the second start on.
/// </summary>
internal sealed class RefoldNames(FacultyDevDbContext db) : IDefaults
{
    private const int Batch = 500;

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        var letters = SearchWords.OnceKept.ToArray();
        while (await db.Set<FacultyMember>()
            .Where(member => letters.Any(letter => member.SearchName.Contains(letter)))
            .OrderBy(member => member.Id).Take(Batch).ToListAsync(cancellation) is { Count: > 0 } members)
        {
            foreach (var member in members)
                member.Refold();
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
