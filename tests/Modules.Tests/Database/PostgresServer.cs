using System.Diagnostics;
using Npgsql;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>
/// The PostgreSQL server of the tests: the one in <c>FACULTYDEV_TEST_POSTGRES</c> (a superuser's connection string), or a private server
/// started for this process if PostgreSQL is installed. The private server listens on a socket in its own folder.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    public const string Variable = "FACULTYDEV_TEST_POSTGRES";

    private static readonly Lazy<Task<Search>> Found = new(SearchAsync);

    private readonly PostgresPrograms? programs;
    private readonly string? folder;

    private PostgresServer(string connectionString, PostgresPrograms? programs = null, string? folder = null) =>
        (ConnectionString, this.programs, this.folder) = (connectionString, programs, folder);

    public string ConnectionString { get; }

    public string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database, MaxPoolSize = 10 }.ConnectionString;

    /// <summary>Searches once and starts at most one server per process.</summary>
    public static Task<Search> FindAsync() => Found.Value;

    public static async ValueTask StopAsync()
    {
        if (Found.IsValueCreated && (await Found.Value).Server is { } server)
            await server.DisposeAsync();
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (programs is null || folder is null)
            return;
        await programs.RunAsync("pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Search> SearchAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return new Search(new PostgresServer(given), null);
        if (PostgresPrograms.Find() is not { } programs)
            return new Search(null, $"PostgreSQL is not installed and {Variable} names no server.");

        var folder = Directory.CreateTempSubdirectory("facultydev-postgres-").FullName;
        await programs.HandOverAsync(folder);
        await programs.RunAsync("initdb", "-D", $"{folder}/data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8");
        await programs.RunAsync(
            "pg_ctl", "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o",
            $"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off -c jit=off", "start");
        return new Search(new PostgresServer($"Host={folder};Username=postgres;Database=postgres", programs, folder), null);
    }

    /// <param name="Server">Null when there is none.</param>
    /// <param name="SkipReason">Null when there is one.</param>
    public sealed record Search(PostgresServer? Server, string? SkipReason);
}

/// <summary>The programs of an installed PostgreSQL. The server refuses to run as root, so root runs it as the package's user.</summary>
internal sealed class PostgresPrograms
{
    private readonly string folder;

    private PostgresPrograms(string folder) => this.folder = folder;

    private static bool IsRoot => Environment.UserName == "root";

    public static PostgresPrograms? Find()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => path, StringComparer.Ordinal).Select(path => $"{path}/bin")
            : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return debian.Concat(onPath).FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb"))) is { } folder
            ? new PostgresPrograms(folder)
            : null;
    }

    /// <summary>Makes the folder writable for the user that runs the programs.</summary>
    public async Task HandOverAsync(string path)
    {
        if (IsRoot)
            await StartAsync("chown", "postgres", path);
    }

    public Task RunAsync(string program, params string[] arguments)
    {
        var file = Path.Combine(folder, program);
        return IsRoot ? StartAsync("runuser", ["-u", "postgres", "--", file, .. arguments]) : StartAsync(file, arguments);
    }

    private static async Task StartAsync(string file, params string[] arguments)
    {
        // Output is discarded, because a server that inherits a pipe would keep it open forever.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", file, .. arguments])
        {
            WorkingDirectory = "/",
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
