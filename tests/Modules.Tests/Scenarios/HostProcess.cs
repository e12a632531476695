using System.Diagnostics;
using System.Runtime.InteropServices;
using FacultyDev.Modules.Tests.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FacultyDev.Modules.Tests.Scenarios;

/// <summary>The real program in its own process on a test's data, which tests kill as a power failure would.</summary>
internal sealed class HostProcess : IDisposable
{
    private const int SqliteBusy = 5;
    private const int SigCont = 18;
    private const int SigStop = 19;

    /// <summary>Short, because the process must not end between two looks.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly TestDatabase database;

    private HostProcess(Process process, TestDatabase database) => (this.process, this.database) = (process, database);

    public bool HasExited => process.HasExited;

    public static HostProcess Start(TestScenario scenario, params string[] arguments)
    {
        var process = StartProcess(scenario, arguments);
        // Discard the output, so that the process never blocks on a full pipe.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(process, scenario.Database);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(TestScenario scenario, params string[] arguments)
    {
        using var process = StartProcess(scenario, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Waits until the condition holds. Fails when the process ends first or after three minutes.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition)
    {
        var begun = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(PollInterval);
        while (!await condition())
        {
            process.HasExited.ShouldBeFalse("The process was through before it could be killed.");
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(MaxWait);
            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Whether a transaction that writes the table is open now. On SQLite, a transaction that writes any table.</summary>
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
    /// Kills the process during a transaction that writes the table. The process is stopped and checked again first, so that the
    /// transaction cannot end between the check and the kill.
    /// </summary>
    /// <param name="looks">How often the transaction must be seen before the kill. A higher number kills the process later in it.</param>
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

    /// <summary>Sends SIGKILL, so that no handler runs and nothing is cleaned up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private static Process StartProcess(TestScenario scenario, string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "facultydev.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment =
            {
                ["FACULTYDEV_DATA"] = scenario.DataFolder, ["Database__Provider"] = scenario.Database.Provider,
                ["Database__ConnectionString"] = scenario.Database.ConnectionString, ["ASPNETCORE_ENVIRONMENT"] = "Development",
            },
        })!;

    private void Signal(int signal) => SendSignal(process.Id, signal).ShouldBe(0);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);

    private bool IsSqliteLocked()
    {
        // The library's own commands wait for the lock, so BEGIN is sent directly, which returns at once.
        using var connection = new SqliteConnection($"{database.ConnectionString};Pooling=False");
        connection.Open();
        var answer = SQLitePCL.raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
        if (answer == 0)
            SQLitePCL.raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        return answer == SqliteBusy;
    }
}
