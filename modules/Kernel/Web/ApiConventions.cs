using System.Globalization;
using System.Linq.Expressions;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Web;

/// <summary>A page of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">Value of <c>after</c> that requests the next page; null on the last one.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>The value of a parameter is missing or cannot be interpreted. The response is 400.</summary>
public sealed class InvalidParameterException(string field) : BadHttpRequestException($"{field} cannot be understood.", StatusCodes.Status400BadRequest)
{
    public string Field { get; } = field;
}

/// <summary>Conventions of all API endpoints.</summary>
public static class ApiConventions
{
    public const int MaxItems = 200;
    public const int DefaultItems = 50;

    /// <summary>
    /// Maps a group below <c>/api/v1/{path}</c> with a rate limit. What a request other than GET writes is one transaction, which is committed
    /// before the response is written.
    /// </summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder endpoints, string path, string tag) => endpoints.MapGroup($"/api/v1/{path}")
        .WithTags(tag)
        .RequireRateLimiting(RateLimits.Tokens)
        .AddEndpointFilter(InTransactionAsync)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>
    /// Returns a page by keyset paging: the rows after the last one of the previous page, which an index answers at any depth.
    /// </summary>
    /// <exception cref="InvalidParameterException">The limit is out of range or the cursor cannot be read.</exception>
    public static async Task<ApiPage<TItem>> PageAsync<TRow, TValue, TItem>(
        this IQueryable<TRow> rows, Expression<Func<TRow, TValue>> by, Expression<Func<TRow, Guid>> id, int? limit, string? after, Func<TRow, TItem> show,
        CancellationToken cancellationToken)
    {
        var take = LimitOf(limit);
        var key = new SortKey<TRow, TValue>(by, id);
        var idOf = id.Compile();
        if (!string.IsNullOrEmpty(after))
            rows = key.Beyond(rows, PageCursor.Decode(after) ?? throw InvalidParameter("after"), descending: false, backwards: false);
        var loaded = await key.Order(rows, descending: false).Take(take + 1).ToListAsync(cancellationToken);
        var isMore = loaded.Count > take;
        if (isMore)
            loaded.RemoveAt(take);
        return new ApiPage<TItem>([.. loaded.Select(show)], isMore ? key.CursorOf(loaded[^1], idOf(loaded[^1])).Encode() : null);
    }

    /// <summary>Returns the page size: 1–200, or 50 when null.</summary>
    /// <exception cref="InvalidParameterException">The limit is out of range.</exception>
    public static int LimitOf(int? limit) => limit switch
    {
        null => DefaultItems,
        >= 1 and <= MaxItems => limit.Value,
        _ => throw InvalidParameter("limit"),
    };

    public static InvalidParameterException InvalidParameter(string field) => new(field);

    /// <summary>Sends the version of the returned record as its ETag, for a later change with <c>If-Match</c>.</summary>
    public static void SetVersion(this HttpResponse response, int version) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Returns the version on which a change is based, from <c>If-Match</c>.</summary>
    /// <exception cref="BadHttpRequestException">428 when the header is missing, 400 when it is not a valid version.</exception>
    public static int RequireVersion(this HttpRequest request)
    {
        var sent = request.Headers.IfMatch.ToString();
        if (sent.Length == 0)
            throw new BadHttpRequestException("If-Match is missing.", StatusCodes.Status428PreconditionRequired);
        return int.TryParse(sent.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw InvalidParameter("If-Match");
    }

    private static async ValueTask<object?> InTransactionAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method))
            return await next(context);
        var db = context.HttpContext.RequestServices.GetRequiredService<FacultyDevDbContext>();
        await using var transaction = WriteTransaction.Open(db);
        var answer = await next(context);
        await transaction.CommitAsync(context.HttpContext.RequestAborted);
        return answer;
    }
}
