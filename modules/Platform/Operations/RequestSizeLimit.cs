using System.Buffers;
using FacultyDev.Kernel.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Platform.Operations;

/// <summary>
/// Refuses requests larger than <see cref="FilePolicy.AbsoluteMaxSize"/>. If the server closed the connection, a browser would show
/// "connection reset", so the body is read and discarded and the response is 413, which has an error page.
/// </summary>
internal static class RequestSizeLimit
{
    /// <summary>Room for the form around the largest file, in bytes.</summary>
    private const long Headroom = 1024 * 1024;

    /// <summary>Larger requests are not a mistakenly chosen file, so the connection is closed without reading them.</summary>
    private const long MaxDiscardedBytes = 512 * 1024 * 1024;

    public const long Limit = FilePolicy.AbsoluteMaxSize + Headroom;

    public static void AddRequestSize(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = Limit);
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = Limit);
    }

    public static void UseRequestSize(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // The error page passes through here again with the same request.
        if (context.Request.ContentLength is not > Limit || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength <= MaxDiscardedBytes)
            await DiscardBodyAsync(context);
        else
            context.Response.Headers.Connection = "close";
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });

    private static async Task DiscardBodyAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxDiscardedBytes;
        var block = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (await context.Request.Body.ReadAsync(block, context.RequestAborted) > 0)
            {
                // The content is discarded.
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
