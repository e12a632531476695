using Npgsql;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>Copies of a template database on the PostgreSQL server of the tests.</summary>
internal sealed class PostgresPool : DatabasePool
{
    /// <summary>Deleted rows keep their space; a database that has grown by more than this is cheaper to create again.</summary>
    private const long MaxBytes = 16 * 1024 * 1024;

    private const string SizeSql =
        "SELECT COALESCE(sum(pg_relation_size(oid)), 0)::bigint FROM pg_class WHERE relnamespace = 'public'::regnamespace";

    /// <summary>Counts other connections with an open transaction of a test, or with a running statement of a killed process.</summary>
    private const string BusySql =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";

    private const string SequencesSql =
        "SELECT quote_ident(sequencename), start_value, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1";

    private const string SchemaSql =
        """
        SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
            SELECT concat_ws(' ', 'relation', oid, relname, relkind, relnatts) AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace
            UNION ALL
            SELECT concat_ws(' ', 'column', attrelid, attname, atttypid, atttypmod, attnotnull, attidentity, attisdropped) FROM pg_attribute
            WHERE attnum > 0 AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
            UNION ALL
            SELECT concat_ws(' ', 'default', oid, pg_get_expr(adbin, adrelid)) FROM pg_attrdef
            UNION ALL
            SELECT concat_ws(' ', 'constraint', oid, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL
            SELECT concat_ws(' ', 'trigger', oid, tgname, tgenabled) FROM pg_trigger
            UNION ALL
            SELECT concat_ws(' ', 'function', oid, proname) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL
            SELECT concat_ws(' ', 'schema', nspname) FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%'
        ) schema
        """;

    private readonly PostgresServer server;
    private readonly string template;
    private readonly Contents contents;

    private PostgresPool(PostgresServer server, string template, Contents contents) =>
        (this.server, this.template, this.contents) = (server, template, contents);

    /// <summary>Reads the contents of the template: the rows that startup tasks add, the state of the sequences, and the schema.</summary>
    public static async Task<PostgresPool> OfAsync(PostgresServer server, string template)
    {
        await using var connection = await OpenAsync(server, template);
        var tables = await ListAsync(connection, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", reader => reader.GetString(0));
        var rows = new Dictionary<string, string>();
        foreach (var table in await ListAsync(connection, FilledSql(tables), reader => reader.GetString(0)))
            rows.Add(table, await ReadAsync(connection, table));
        var sequences = await ListAsync(connection, SequencesSql, Sequence.Read);
        var schema = await ListAsync(connection, SchemaSql, reader => reader.GetString(0));
        return new PostgresPool(server, template, new Contents(FilledSql(tables), rows, sequences, schema.Single()));
    }

    /// <summary>Another pool on the same template, which is not read again, since it can be copied only without connections.</summary>
    public PostgresPool NewPool() => new(server, template, contents);

    protected override Task CreateAsync(string name) => server.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");

    protected override async Task<bool> TryClearAsync(string name)
    {
        await using var connection = await OpenAsync(server, name);
        var found = await LookAsync(connection);
        if (found.Busy > 0 || found.Bytes > MaxBytes || found.Schema != contents.Schema)
            return false;

        var changed = new List<string>();
        foreach (var (table, text) in contents.Rows)
            if (await ReadAsync(connection, table) != text)
                changed.Add(table);
        var sql = found.Filled.Where(table => !contents.Rows.ContainsKey(table)).Concat(changed).Select(table => $"DELETE FROM {table}")
            .Concat(contents.Sequences.Except(found.Sequences).Select(sequence => sequence.ResetSql))
            .ToList();
        if (sql.Count == 0)
            return true;

        // The replica role checks no foreign keys, so tables can be cleared in any order.
        await ExecuteAsync(connection, $"SET session_replication_role = replica; {string.Join("; ", sql)}");
        foreach (var table in changed)
            await WriteAsync(connection, table, contents.Rows[table]);
        await ExecuteAsync(connection, "SET session_replication_role = origin");
        return true;
    }

    protected override async Task DropAsync(string name)
    {
        Close(server, name);
        await server.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    /// <summary>Closes the pooled connections to the database.</summary>
    public static void Close(PostgresServer server, string name)
    {
        using var connection = new NpgsqlConnection(server.ConnectionStringOf(name));
        NpgsqlConnection.ClearPool(connection);
    }

    private static async Task<NpgsqlConnection> OpenAsync(PostgresServer server, string name)
    {
        var connection = new NpgsqlConnection(server.ConnectionStringOf(name));
        await connection.OpenAsync();
        return connection;
    }

    private static string FilledSql(IEnumerable<string> tables) =>
        string.Join(" UNION ALL ", tables.Select(table => $"SELECT '{table}' WHERE EXISTS (SELECT FROM {table})"));

    /// <summary>Reads everything that clearing depends on, in one round trip.</summary>
    private async Task<Look> LookAsync(NpgsqlConnection connection)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new(BusySql), new(SizeSql), new(SchemaSql), new(SequencesSql), new(contents.FilledSql) },
        };
        await using var reader = await batch.ExecuteReaderAsync();
        var busy = (await RestAsync(reader, row => row.GetInt64(0))).Single();
        var bytes = (await RestAsync(reader, row => row.GetInt64(0))).Single();
        var schemaNow = (await RestAsync(reader, row => row.GetString(0))).Single();
        var sequencesNow = await RestAsync(reader, Sequence.Read);
        var filled = await RestAsync(reader, row => row.GetString(0));
        return new Look(busy, bytes, schemaNow, sequencesNow, filled);
    }

    private static async Task<List<T>> RestAsync<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read)
    {
        var result = new List<T>();
        while (await reader.ReadAsync())
            result.Add(read(reader));
        await reader.NextResultAsync();
        return result;
    }

    private static async Task<List<T>> ListAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        return await RestAsync(reader, read);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ReadAsync(NpgsqlConnection connection, string table)
    {
        using var reader = await connection.BeginTextExportAsync($"COPY {table} TO STDOUT");
        return await reader.ReadToEndAsync();
    }

    private static async Task WriteAsync(NpgsqlConnection connection, string table, string text)
    {
        await using var writer = await connection.BeginTextImportAsync($"COPY {table} FROM STDIN");
        await writer.WriteAsync(text);
    }

    /// <param name="FilledSql">Lists the tables that have rows.</param>
    /// <param name="Rows">The rows of each table that has any in the template, as text.</param>
    private sealed record Contents(string FilledSql, IReadOnlyDictionary<string, string> Rows, IReadOnlyList<Sequence> Sequences, string Schema);

    private sealed record Look(long Busy, long Bytes, string Schema, IReadOnlyList<Sequence> Sequences, IReadOnlyList<string> Filled);

    /// <param name="Last">Null before the first value was taken.</param>
    private sealed record Sequence(string Name, long Start, long? Last)
    {
        public string ResetSql => $"SELECT setval('{Name}', {Last ?? Start}, {(Last is null ? "false" : "true")})";

        public static Sequence Read(NpgsqlDataReader reader) =>
            new(reader.GetString(0), reader.GetInt64(1), reader.IsDBNull(2) ? null : reader.GetInt64(2));
    }
}
