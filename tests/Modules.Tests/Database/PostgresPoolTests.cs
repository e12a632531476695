using Npgsql;

namespace FacultyDev.Modules.Tests.Database;

public sealed class PostgresPoolTests
{
    /// <summary>Deletes one row of each table and adds one, which also advances each sequence.</summary>
    private const string ChangeEveryTable =
        """
        SET session_replication_role = replica;
        DO $$
        DECLARE
            relation text;
            names text;
            samples text;
        BEGIN
            FOR relation IN SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' LOOP
                EXECUTE format('DELETE FROM %1$I WHERE ctid IN (SELECT ctid FROM %1$I LIMIT 1)', relation);
                SELECT string_agg(quote_ident(column_name), ', '), string_agg(
                    CASE
                        WHEN data_type IN ('text', 'character varying') THEN '''x'''
                        WHEN data_type = 'uuid' THEN 'gen_random_uuid()'
                        WHEN data_type = 'boolean' THEN 'true'
                        WHEN data_type = 'bytea' THEN '''\x01'''
                        WHEN data_type = 'date' THEN 'current_date'
                        WHEN data_type LIKE 'timestamp%' THEN 'now()'
                        ELSE '1'
                    END, ', ')
                INTO names, samples FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = relation AND is_identity = 'NO';
                EXECUTE format('INSERT INTO %I (%s) VALUES (%s)', relation, names, samples);
            END LOOP;
        END $$;
        SET session_replication_role = origin;
        """;

    [Fact]
    public async Task Rent_AfterChangesToEveryTable_EqualsANewDatabase()
    {
        var pool = await PostgresDatabase.NewPoolAsync();
        var first = await PostgresDatabase.RentAsync(pool);
        await using (var untouched = await PostgresDatabase.RentAsync(pool))
        {
            await ExecuteAsync(first, ChangeEveryTable);
            var changed = await ContentsAsync(first);
            changed.Count.ShouldBeGreaterThan(40);
            changed.Intersect(await ContentsAsync(untouched)).ShouldBeEmpty();

            await first.DisposeAsync();
            await using var again = await PostgresDatabase.RentAsync(pool);

            again.Name.ShouldBe(first.Name);
            (await ContentsAsync(again)).ShouldBe(await ContentsAsync(untouched));
        }

        await pool.DropAllAsync();
    }

    [Theory]
    [InlineData("ALTER TABLE institution_units ADD extra integer")]
    [InlineData("ALTER TABLE institution_units DROP COLUMN \"Name\"")]
    [InlineData("CREATE TABLE extra (id integer)")]
    [InlineData("CREATE INDEX extra ON institution_units (\"Name\")")]
    [InlineData("CREATE SCHEMA extra")]
    public async Task Rent_AfterAChangeOfTheSchema_IsAnotherDatabase(string sql)
    {
        var pool = await PostgresDatabase.NewPoolAsync();
        var first = await PostgresDatabase.RentAsync(pool);
        await ExecuteAsync(first, sql);
        await first.DisposeAsync();

        await using (var second = await PostgresDatabase.RentAsync(pool))
            second.Name.ShouldNotBe(first.Name);
        await pool.DropAllAsync();
    }

    [Fact]
    public async Task Rent_WhileATransactionIsOpen_IsAnotherDatabase()
    {
        var pool = await PostgresDatabase.NewPoolAsync();
        var first = await PostgresDatabase.RentAsync(pool);
        await using var connection = new NpgsqlConnection(first.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("SELECT 1", connection, transaction);
        await command.ExecuteScalarAsync();
        await first.DisposeAsync();

        await using (var second = await PostgresDatabase.RentAsync(pool))
            second.Name.ShouldNotBe(first.Name);
        await pool.DropAllAsync();
    }

    /// <summary>One line for each table and each sequence.</summary>
    private static async Task<IReadOnlyList<string>> ContentsAsync(PostgresDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        var queries = await ReadAsync(connection,
            """
            SELECT format('SELECT ''%1$s: '' || COALESCE(string_agg(x::text, '' '' ORDER BY x::text), '''') FROM %1$I x', tablename)
            FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename
            """);
        var lines = new List<string>();
        foreach (var query in queries)
            lines.AddRange(await ReadAsync(connection, query));
        lines.AddRange(await ReadAsync(connection, "SELECT concat_ws(' ', sequencename, last_value) FROM pg_sequences ORDER BY 1"));
        return lines;
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }

    private static async Task ExecuteAsync(PostgresDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
