using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Modules.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Jobs;

/// <summary>A house with one kind of background work, which does what the test's <see cref="Script"/> says.</summary>
internal sealed class JobHouse : IAsyncDisposable
{
    private readonly TestHouse house;

    private JobHouse(TestHouse house) => this.house = house;

    public FakeClock Clock => house.Clock;

    public Accounts Accounts => house.Services.GetRequiredService<Accounts>();

    public Script Script => house.Services.GetRequiredService<Script>();

    public JobRunner Runner => house.Services.GetRequiredService<JobRunner>();

    public static async Task<JobHouse> OpenAsync(DatabaseKind kind) => new(await TestHouse.OpenAsync(kind, services =>
    {
        Accounts.Register(services);
        services.AddSingleton<Script>();
        services.AddJob<ScriptedHandler, ScriptedWork>("test.script", attempts: 3);
    }));

    /// <summary>What a host that serves does: it hears of commits.</summary>
    public Task StartPumpAsync() => Pump.StartAsync(default);

    public Task StopPumpAsync() => Pump.StopAsync(default);

    private JobPump Pump => house.Services.GetRequiredService<JobPump>();

    public Actor AsProgram() => house.AsProgram();

    public Actor As(Guid account) => Accounts.Ask(house, account);

    public async Task<Guid> EnqueueAsync(string? uniqueKey = null)
    {
        await using var ada = As(Accounts.Ada);
        var id = ada.Get<JobQueue>().Enqueue("A test", new ScriptedWork("word"), uniqueKey: uniqueKey);
        await ada.Db.SaveChangesAsync();
        return id;
    }

    /// <summary>What a host does first; nothing follows, as if it had been killed.</summary>
    public async Task<Job?> ClaimAsync(Guid id)
    {
        await using var host = AsProgram();
        return await host.Get<JobLedger>().ClaimAsync(id, Guid.CreateVersion7(), default);
    }

    public async Task CancelAsync(Guid id, Guid account)
    {
        await using var person = As(account);
        await person.Get<JobControl>().CancelAsync(id, default);
    }

    public async Task<Job> FindAsync(Guid id)
    {
        await using var program = AsProgram();
        return await program.Db.Set<Job>().AsNoTracking().SingleAsync(job => job.Id == id);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();
}

internal sealed record ScriptedWork(string Word);

internal sealed class Script
{
    private int runs;

    public int Runs => runs;

    public string? Viewer { get; private set; }

    public Func<IServiceProvider, JobProgress, CancellationToken, Task<JobResult>> Play { get; set; } =
        (_, _, _) => Task.FromResult(JobResult.Nothing);

    public Task<JobResult> RunAsync(IServiceProvider services, JobProgress progress, CancellationToken cancellation)
    {
        Interlocked.Increment(ref runs);
        Viewer = services.GetRequiredService<IViewer>().Name;
        return Play(services, progress, cancellation);
    }
}

internal sealed class ScriptedHandler(Script script, IServiceProvider services) : IJobHandler<ScriptedWork>
{
    public Task<JobResult> RunAsync(ScriptedWork payload, JobProgress progress, CancellationToken cancellation) =>
        script.RunAsync(services, progress, cancellation);
}
