using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>
/// What was asked of each database in this run: the queries that were translated, and the kinds of rows that were saved. A complete run
/// compares them, so that a query of the program which only ever ran on SQLite is found.
/// </summary>
internal sealed partial class SqlShapes : IQueryExpressionInterceptor, ISaveChangesInterceptor
{
    /// <summary>One for all contexts: with another instance EF would build its services and models anew.</summary>
    public static readonly SqlShapes Shared = new();

    private static readonly Assembly Tests = typeof(SqlShapes).Assembly;

    /// <summary>By provider: what was asked, and which method of the program asked it first; empty when it was a test.</summary>
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, string>> seen = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is { } context)
            Of(context).TryAdd(Values().Replace(eventData.ExpressionPrinter.PrintExpression(queryExpression), "#"), CallSite());
        return queryExpression;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context)
            foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
                Of(context).TryAdd($"{entry.State} {entry.Metadata.ShortName()}", "saved");
        return ValueTask.FromResult(result);
    }

    /// <returns>
    /// What was asked of SQLite and not of the other database; nothing when the other one was not used. Raw SQL is left out: where the
    /// program has some, it is written for one database.
    /// </returns>
    public IReadOnlyList<string> OnlyOnSqlite(string provider) =>
        seen.TryGetValue("Microsoft.EntityFrameworkCore.Sqlite", out var sqlite) && seen.TryGetValue(provider, out var server)
            ? [.. sqlite.Where(each => each.Value.Length > 0 && !each.Key.StartsWith("SqlQuery<", StringComparison.Ordinal) && !server.ContainsKey(each.Key))
                .Select(each => $"{each.Value}: {each.Key}").Order(StringComparer.Ordinal)]
            : [];

    private ConcurrentDictionary<string, string> Of(DbContext context) => seen.GetOrAdd(context.Database.ProviderName!, _ => new());

    /// <summary>The method that asks is still on the stack when its query is translated.</summary>
    private static string CallSite()
    {
        foreach (var frame in new StackTrace(fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod() is not { DeclaringType: { } type } method || !type.Assembly.GetName().Name!.StartsWith("FacultyDev.", StringComparison.Ordinal))
                continue;
            if (type == typeof(SqlShapes))
                continue;
            return type.Assembly == Tests ? "" : $"{type.FullName}.{method.Name}";
        }

        return "";
    }

    /// <summary>Values that differ from run to run, and not because the query does.</summary>
    [GeneratedRegex("""[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d[ T][\d:.]+Z?|\d\d?/\d\d?/\d{4}( [\d:]+)?|"[^"]*"|@\w+|\b\d+\b""")]
    private static partial Regex Values();
}
