using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>
/// Records which queries were translated and which types of rows were saved on each database. A complete run compares them to find
/// queries of the program that ran only on SQLite.
/// </summary>
internal sealed partial class SqlShapes : IQueryExpressionInterceptor, ISaveChangesInterceptor
{
    /// <summary>Shared by all contexts, because EF builds new services and models for another instance.</summary>
    public static readonly SqlShapes Shared = new();

    private static readonly Assembly Tests = typeof(SqlShapes).Assembly;

    /// <summary>By provider: each query, and the method of the program that first ran it, which is empty when a test did.</summary>
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
    /// Queries that ran on SQLite but not on the other database; empty when the other one was not used. Raw SQL is left out, because the
    /// program writes it for one database.
    /// </returns>
    public IReadOnlyList<string> OnlyOnSqlite(string provider) =>
        seen.TryGetValue("Microsoft.EntityFrameworkCore.Sqlite", out var sqlite) && seen.TryGetValue(provider, out var server)
            ? [.. sqlite.Where(each => each.Value.Length > 0 && !each.Key.StartsWith("SqlQuery<", StringComparison.Ordinal) && !server.ContainsKey(each.Key))
                .Select(each => $"{each.Value}: {each.Key}").Order(StringComparer.Ordinal)]
            : [];

    private ConcurrentDictionary<string, string> Of(DbContext context) => seen.GetOrAdd(context.Database.ProviderName!, _ => new());

    /// <summary>Finds the calling method, which is still on the stack when its query is translated.</summary>
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

    /// <summary>Values and names of parameters, which differ between runs of the same query.</summary>
    [GeneratedRegex("""[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d[ T][\d:.]+Z?|\d\d?/\d\d?/\d{4}( [\d:]+)?|"[^"]*"|@\w+|\b\d+\b""")]
    private static partial Regex Values();
}
