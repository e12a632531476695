using System.Diagnostics;
using System.Runtime.InteropServices;
using FacultyDev.Modules.Tests.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FacultyDev.Modules.Tests.Scenarios;

/// <summary>The real program in a process of its own on a test's data, to be killed like a machine that loses its power.</summary>
internal sealed class HostProcess : IDisposable
{
    private const int SqliteBusy = 5;
    private const int SigCont = 18;
    private const int SigStop = 19;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly TestDatabase database;

    private HostProcess(Process process, TestDatabase database) => (this.process, this.database) = (process, database);

    public bool HasExited => process.HasExited;

    public static HostProcess Start(TestScenario scenario, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "facultydev.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment =
            {
                ["FACULTYDEV_DATA"] = scenario.DataFolder, ["Database__Provider"] = scenario.Database.Provider,
                ["Database__ConnectionString"] = scenario.Database.ConnectionString, ["ASPNETCORE_ENVIRONMENT"] = "Development",
            },
        };
        var process = Process.Start(start)!;
        // Nobody reads what it says; it must not wait for that either.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(process, scenario.Database);
    }

    /// <summary>Waits until something is so; fails when the process ends before, or it takes minutes.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var begun = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Look);
        while (!await isSo())
        {
            process.HasExited.ShouldBeFalse("The process was through before it could be killed.");
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Patience);
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Whether a transaction that writes the table is open at this moment; on SQLite, any table.</summary>
    private async Task<bool> IsWritingAsync(string table)
    {
        if (database.Provider == "sqlite")
            return IsSqliteLocked();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select count(*) > 0 from pg_locks l join pg_class c on c.oid = l.relation join pg_database d on d.oid = l.database "
            + "where d.datname = current_database() and c.relname = $1 and l.mode = 'RowExclusiveLock'", connection) { Parameters = { new() { Value = table } } };
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>
    /// Kills the process in the middle of a transaction that writes the table. It is stopped first and looked at again, so that the
    /// transaction cannot end between the look and the kill.
    /// </summary>
    /// <param name="looks">How often the transaction is seen before the kill: the more, the later in it.</param>
    public async Task KillWhileWritingAsync(string table, int looks)
    {
        for (var seen = 0; seen < looks;)
        {
            await UntilAsync(() => IsWritingAsync(table));
            if (++seen < looks)
                continue;
            Signal(SigStop);
            if (await IsWritingAsync(table))
                break;
            Signal(SigCont);
            seen = 0;
        }

        await KillAsync();
    }

    /// <summary>SIGKILL: no handler runs, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private void Signal(int signal) => SendSignal(process.Id, signal).ShouldBe(0);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);

    private bool IsSqliteLocked()
    {
        // A connection that the program's services used would wait for the lock, and so would the library; this one answers at once.
        using var connection = new SqliteConnection($"{database.ConnectionString};Pooling=False");
        connection.Open();
        var answer = SQLitePCL.raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
        if (answer == 0)
            SQLitePCL.raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        return answer == SqliteBusy;
    }
}
