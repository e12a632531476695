using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace FacultyDev.Kernel.Data;

/// <summary>Another version of the program made the data, and this one cannot bring it up to date. The message is for whoever runs the program.</summary>
public sealed class UnknownDataException(string message) : Exception(message);

/// <summary>Tells data that this version's migrations made, or can go on from, from data that they cannot.</summary>
internal static class UnknownData
{
    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table'";
    private const string ServerTables = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()";

    /// <exception cref="UnknownDataException">There are migrations that this version does not know, or tables that none of its migrations made.</exception>
    public static async Task RequireOwnDataAsync(this FacultyDevDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken))
            return;
        // Tables before migrations: a host that migrates at this moment adds both in one transaction.
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
