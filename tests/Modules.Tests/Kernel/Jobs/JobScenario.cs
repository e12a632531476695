using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

/// <summary>The application with one type of job, which does what the test's <see cref="Script"/> says.</summary>
internal sealed class JobScenario : IAsyncDisposable
{
    private readonly TestScenario scenario;

    private JobScenario(TestScenario scenario) => this.scenario = scenario;

    public FixedClock Clock => scenario.Clock;

    public FakeAccounts Accounts => scenario.Services.GetRequiredService<FakeAccounts>();

    public Script Script => scenario.Services.GetRequiredService<Script>();

    public JobRunner Runner => scenario.Services.GetRequiredService<JobRunner>();

    public static async Task<JobScenario> OpenAsync(DatabaseKind kind) => new(await TestScenario.OpenAsync(kind, services =>
    {
        FakeAccounts.Register(services);
        services.AddSingleton<Script>();
        new ModuleBuilder(services, new ConfigurationBuilder().Build()).Job<ScriptedJob, ScriptedPayload>("test.script", attempts: 3);
    }));

    /// <summary>Starts the dispatcher as a running host does, so that committed jobs begin on their own.</summary>
    public Task StartDispatcherAsync() => Dispatcher.StartAsync(default);

    public Task StopDispatcherAsync() => Dispatcher.StopAsync(default);

    private JobDispatcher Dispatcher => scenario.Services.GetRequiredService<JobDispatcher>();

    public ActingUser AsProgram() => scenario.AsSystem();

    public ActingUser As(Guid account) => FakeAccounts.Ask(scenario, account);

    public async Task<Guid> EnqueueAsync(string? uniqueKey = null)
    {
        await using var ada = As(FakeAccounts.Ada);
        var id = ada.Get<JobQueue>().Enqueue("A test", new ScriptedPayload("word"), uniqueKey: uniqueKey);
        await ada.Db.SaveChangesAsync();
        return id;
    }

    /// <summary>Claims the job as a host does before it runs it. Nothing follows, as if that host had been killed.</summary>
    public async Task<Job?> ClaimAsync(Guid id)
    {
        await using var host = AsProgram();
        return await host.Get<JobStore>().ClaimAsync(id, Guid.CreateVersion7(), default);
    }

    public async Task CancelAsync(Guid id, Guid account)
    {
        await using var person = As(account);
        await person.Get<JobCommands>().CancelAsync(id, default);
    }

    public async Task<Job> FindAsync(Guid id)
    {
        await using var program = AsProgram();
        return await program.Db.Set<Job>().AsNoTracking().SingleAsync(job => job.Id == id);
    }

    public ValueTask DisposeAsync() => scenario.DisposeAsync();
}

internal sealed record ScriptedPayload(string Word);

internal sealed class Script
{
    private int runs;

    public int Runs => runs;

    public string? Viewer { get; private set; }

    public Func<IServiceProvider, JobProgress, CancellationToken, Task<JobResult>> Play { get; set; } =
        (_, _, _) => Task.FromResult(JobResult.Nothing);

    public Task<JobResult> RunAsync(IServiceProvider services, JobProgress progress, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref runs);
        Viewer = services.GetRequiredService<IViewer>().Name;
        return Play(services, progress, cancellationToken);
    }
}

internal sealed class ScriptedJob(Script script, IServiceProvider services) : IJobHandler<ScriptedPayload>
{
    public Task<JobResult> RunAsync(ScriptedPayload payload, JobProgress progress, CancellationToken cancellationToken) =>
        script.RunAsync(services, progress, cancellationToken);
}
