using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Describes a database's tables, columns, keys and indexes as lines of text, for comparison.</summary>
internal static class Schema
{
    // EF's own tables are not part of the model.
    private const string SqliteTables = "(SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\') t";

    private static readonly string[] SqliteQueries =
    [
        $"""
        SELECT 'table ' || t.name || CASE WHEN t.sql LIKE '%AUTOINCREMENT%' THEN ' autoincrement' ELSE '' END FROM {SqliteTables}
        """,
        $"""
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || CASE c."notnull" WHEN 1 THEN ' not null' ELSE '' END
            || ' default ' || COALESCE(c.dflt_value, 'none') || CASE c.pk WHEN 0 THEN '' ELSE ' key part ' || c.pk END
        FROM {SqliteTables} JOIN pragma_table_info(t.name) c
        """,
        $"""
        SELECT 'foreign key ' || t.name || '.' || group_concat(f."from") || ' to ' || f."table" || '.' || group_concat(f."to")
            || ' on delete ' || f.on_delete || ' on update ' || f.on_update
        FROM {SqliteTables} JOIN pragma_foreign_key_list(t.name) f GROUP BY t.name, f.id
        """,
        // Keys are listed above. The statement contains name, column order, uniqueness and filter.
        """
        SELECT 'index ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        """,
    ];

    private static readonly string[] PostgresQueries =
    [
        """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type
            || COALESCE('(' || character_maximum_length || ')', '')
            || CASE data_type WHEN 'numeric' THEN '(' || numeric_precision || ',' || numeric_scale || ')' ELSE '' END
            || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
            || ' default ' || COALESCE(column_default, 'none') || CASE is_identity WHEN 'YES' THEN ' identity ' || identity_generation ELSE '' END
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\_\_EF%'
        """,
        """
        SELECT 'constraint ' || conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE '"\_\_EF%'
        """,
        """
        SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_EF%'
        """,
    ];

    public static async Task<IReadOnlyList<string>> ReadAsync(FacultyDevDbContext db)
    {
        var lines = new List<string>();
        foreach (var query in db.Database.IsSqlite() ? SqliteQueries : PostgresQueries)
            lines.AddRange(await db.Database.SqlQueryRaw<string>(query).ToListAsync());
        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
