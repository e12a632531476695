using System.Net;
using System.Text;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Crawling;

/// <param name="With">Describes what fills the route's parameter; see <see cref="RouteSamples"/>.</param>
/// <param name="Who">A role of the demo, or <see cref="Access.AccessTable.Anonymous"/>.</param>
internal sealed record CrawledResponse(Route Route, string With, string Path, string Who, HttpStatusCode Status, string? MediaType, byte[] Body)
{
    /// <summary>True for a complete HTML document that is not an error page.</summary>
    public bool IsPage => Route.CanBePage && Status == HttpStatusCode.OK && MediaType == "text/html";

    public string Text => Encoding.UTF8.GetString(Body);
}
