using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace FacultyDev.Tests.Demo;

/// <summary>Remembers how many commands the last request of each address sent to the database.</summary>
internal sealed class RequestQueryCounts : IStartupFilter
{
    private readonly ConcurrentDictionary<string, int> last = [];

    public int Of(string path) => last[path];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            using var counter = new QueryCounter();
            await rest(context);
            last[$"{context.Request.Path}{context.Request.QueryString}"] = counter.Count;
        });
        next(app);
    };
}
