using System.Net;
using System.Text;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Crawling;

/// <param name="With">What the route's parameter stands for; see <see cref="RouteSamples"/>.</param>
/// <param name="Who">A sign-in of the demo, or <see cref="Access.AccessTable.Anonymous"/>.</param>
internal sealed record CrawledResponse(Route Route, string With, string Path, string Who, HttpStatusCode Status, string? MediaType, byte[] Body)
{
    /// <summary>A whole HTML document, and no error page.</summary>
    public bool IsPage => Route.CanBePage && Status == HttpStatusCode.OK && MediaType == "text/html";

    public string Text => Encoding.UTF8.GetString(Body);
}
