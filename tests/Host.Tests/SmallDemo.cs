using FacultyDev.Host.Tests;
using FacultyDev.Tests.Demo;

[assembly: AssemblyFixture(typeof(SmallDemo))]

namespace FacultyDev.Host.Tests;

/// <summary>One application with a demo institution of 60 people for all tests of this project, which leave it as they find it.</summary>
public sealed class SmallDemo : DemoHost, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await SeedAsync(people: 60);
}
