using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests;

/// <summary>A demo for tests that change data. They share the host and run one after the other.</summary>
public sealed class ChangeableDemo : DemoHost, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await SeedAsync(people: 60);
}

[CollectionDefinition]
public sealed class ChangeableDemoTests : ICollectionFixture<ChangeableDemo>;
