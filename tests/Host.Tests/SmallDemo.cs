using FacultyDev.Host.Tests;
using FacultyDev.Tests.Demo;

[assembly: AssemblyFixture(typeof(SmallDemo))]

namespace FacultyDev.Host.Tests;

/// <summary>
/// One application with a demo institution of 60 people, shared by all tests of this project that do not change its data.
/// </summary>
public sealed class SmallDemo : DemoHost, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await SeedAsync(people: 60);
}
