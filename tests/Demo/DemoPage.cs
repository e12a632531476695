namespace FacultyDev.Tests.Demo;

/// <summary>A page that a role of the demo gets.</summary>
/// <param name="Route">The pattern of the page's route.</param>
internal sealed record DemoPage(string Role, string Route, string Path, string Html)
{
    /// <summary>The name of the list of all pages in the <see cref="SharedFolder"/>.</summary>
    public const string ListName = "pages.json";
}
