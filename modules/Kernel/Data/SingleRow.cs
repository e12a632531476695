using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Settings that are one row of their table, which the first save adds. The row always has the same id, so that the database refuses one of two
/// first saves at the same moment, and its version begins with 1, because 0 is what a page carries that was opened before the first save.
/// </summary>
public static class SingleRow
{
    private const int SqlitePrimaryKeyViolation = 1555;
    private static readonly Guid Id = new("00000000-0000-7000-8000-000000000001");

    /// <summary>Loads the row to change it, or adds it. Saving fails with a conflict if somebody else has saved since the page was opened.</summary>
    /// <param name="version">The version that the page showed; 0 if nothing had been saved.</param>
    public static async Task<T> LoadOrAddSingleRowAsync<T>(this FacultyDevDbContext db, int version, CancellationToken cancellationToken)
        where T : Entity, new()
    {
        if (await db.Set<T>().SingleOrDefaultAsync(cancellationToken) is not { } stored)
            return db.AddSingleRow(new T());
        db.ExpectVersion(stored, version);
        return stored;
    }

    /// <summary>Adds the first row of settings, before which no page was open (the demo).</summary>
    public static T AddSingleRow<T>(this FacultyDevDbContext db, T row) where T : Entity
    {
        var entry = db.Entry(row);
        entry.Property(added => added.Id).CurrentValue = Id;
        entry.Property(added => added.Version).CurrentValue = 1;
        db.Add(row);
        return row;
    }

    /// <summary>Whether the save failed because somebody else has added the row meanwhile.</summary>
    internal static bool IsAddedMeanwhile(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKeyViolation } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        && failure.Entries.Any(entry => entry is { State: EntityState.Added, Entity: Entity { Id: var id } } && id == Id);
}
