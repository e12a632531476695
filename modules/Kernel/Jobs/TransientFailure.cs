using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Jobs;

/// <summary>Distinguishes transient failures, which are worth a retry, from permanent ones.</summary>
internal static class TransientFailure
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;

    public static bool IsTransient(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException or TimeoutException or HttpRequestException or IOException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked,
        DbException database => database.IsTransient,
        _ => failure.InnerException is { } inner && IsTransient(inner),
    };

    /// <summary>Returns the delay after the given number of attempts: 10 s, 40 s, 160 s, …, at most an hour.</summary>
    public static TimeSpan DelayAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(4, Math.Max(0, attempts - 1))));
}
