using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Responsibilities;

/// <summary>A demo for tests that change it.</summary>
public sealed class ChangeableDemo : DemoHost, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await SeedAsync(people: 40);
}
