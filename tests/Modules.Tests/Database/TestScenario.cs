using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Database;

/// <summary>
/// The application without its web server: the services of every module on their own database, a fixed clock,
/// and acting users. <code>
/// await using var scenario = await TestScenario.OpenAsync(kind);
/// await using var dean = await scenario.AsAsync(FacultyRole.DeansOffice, unit: nursing.Id);
/// await dean.Get&lt;PlanAction&gt;().RunAsync(…);
/// </code></summary>
internal sealed class TestScenario : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private readonly string dataFolder;

    private TestScenario(TestDatabase database, Action<IServiceCollection>? more)
    {
        this.database = database;
        dataFolder = Directory.CreateTempSubdirectory("facultydev-data-").FullName;
        services = TestServices.Build(database, dataFolder, Clock, more);
    }

    public FixedClock Clock { get; } = new();

    /// <summary>For starting another process on the same data.</summary>
    public TestDatabase Database => database;

    public string DataFolder => dataFolder;

    /// <summary>Resolves singletons only. For the services of a request, use an <see cref="ActingUser"/>.</summary>
    public IServiceProvider Services => services;

    /// <param name="kind">The kind of database. A migrated one without rows is created.</param>
    /// <param name="more">Registrations that replace those of the host or add to them.</param>
    public static async Task<TestScenario> OpenAsync(DatabaseKind kind, Action<IServiceCollection>? more = null) =>
        new(await TestDatabase.MigratedAsync(kind), more);

    /// <param name="database">A database to migrate, which the scenario disposes.</param>
    public static async Task<TestScenario> OpenAsync(TestDatabase database)
    {
        var scenario = new TestScenario(database, null);
        await using var program = scenario.AsSystem();
        await program.Get<IServiceProvider>().PrepareDatabaseAsync();
        return scenario;
    }

    /// <summary>The system user, who has every permission, for setting up data.</summary>
    public ActingUser AsSystem()
    {
        var actor = new ActingUser(services);
        actor.Viewer.SetSystem("test");
        return actor;
    }

    /// <summary>A signed-in person with one role, in the whole institution or in a unit and its descendants.</summary>
    /// <param name="person">The member behind the account; null leaves the viewer without one.</param>
    public Task<ActingUser> AsAsync(FacultyRole role, Guid? unit = null, Guid? person = null) => AsAsync([new RoleGrant(role, unit)], person);

    /// <summary>A signed-in person with these roles, or with none.</summary>
    public async Task<ActingUser> AsAsync(IReadOnlyList<RoleGrant> roles, Guid? person = null)
    {
        var actor = new ActingUser(services);
        actor.Viewer.SetPerson(
            person ?? Guid.CreateVersion7(), person, "Test Person", "127.0.0.1", roles, await actor.Get<IUnits>().GetTreeAsync());
        return actor;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public ActingUser AsAnonymous()
    {
        var actor = new ActingUser(services);
        actor.Viewer.SetAnonymous("127.0.0.1");
        return actor;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }
}

/// <summary>A user with the services of one request.</summary>
internal sealed class ActingUser(IServiceProvider provider) : IAsyncDisposable
{
    private readonly AsyncServiceScope scope = provider.CreateAsyncScope();

    public Viewer Viewer => Get<Viewer>();

    public FacultyDevDbContext Db => Get<FacultyDevDbContext>();

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
