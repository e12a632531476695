using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// The database was created by another version of the program that this one cannot migrate. The message is meant for the operator.
/// </summary>
public sealed class UnknownDataException(string message) : Exception(message);

/// <summary>Checks whether this version's migrations created the database or can continue from it.</summary>
internal static class UnknownData
{
    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table'";
    private const string ServerTables = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()";

    /// <exception cref="UnknownDataException">The database contains unknown migrations, or tables that none of this version's migrations
    /// created.</exception>
    public static async Task RequireOwnDataAsync(this FacultyDevDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
            return;
        // Tables are read before migrations, because a host that migrates at the same time adds both in one transaction.
        var tables = await TablesAsync(db, cancellationToken);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = db.Database.GetMigrations().ToList();
        var isOwn = applied.TrueForAll(known.Contains) && (applied.Contains(known[0]) || !tables.Overlaps(Own(db)));
        if (isOwn)
            return;
        var connection = db.Database.GetDbConnection();
        throw new UnknownDataException(
            $"The data in {(db.Database.IsSqlite() ? connection.DataSource : connection.Database)} was made by another version of the program: "
            + "remove it, then set up or seed anew.");
    }

    internal static async Task<HashSet<string>> TablesAsync(FacultyDevDbContext db, CancellationToken cancellationToken) =>
        [.. await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? SqliteTables : ServerTables).ToListAsync(cancellationToken)];

    private static IEnumerable<string> Own(FacultyDevDbContext db) => db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>();
}
