using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Jobs;

/// <summary>A kind of background job that a module registered.</summary>
/// <param name="Name">Module, a dot, and the kind.</param>
/// <param name="Attempts">Maximum number of starts, including those that a crash interrupted.</param>
internal abstract record JobKind(string Name, Type Payload, int Attempts)
{
    public abstract Task<JobResult> RunAsync(IServiceProvider services, string payload, JobProgress progress, CancellationToken cancellationToken);
}

internal sealed record JobKind<THandler, TPayload>(string Name, int Attempts) : JobKind(Name, typeof(TPayload), Attempts)
    where THandler : class, IJobHandler<TPayload>
{
    public override Task<JobResult> RunAsync(
        IServiceProvider services, string payload, JobProgress progress, CancellationToken cancellationToken) =>
        services.GetRequiredService<THandler>().RunAsync(JsonSerializer.Deserialize<TPayload>(payload)!, progress, cancellationToken);
}

internal sealed class JobKinds
{
    private readonly Dictionary<string, JobKind> byName;
    private readonly Dictionary<Type, JobKind> byPayload;

    public JobKinds(IEnumerable<JobKind> kinds)
    {
        var all = kinds.ToList();
        byName = all.ToDictionary(kind => kind.Name);
        byPayload = all.ToDictionary(kind => kind.Payload);
    }

    /// <summary>Returns null for a job of another program version whose kind no longer exists.</summary>
    public JobKind? Find(string name) => byName.GetValueOrDefault(name);

    public JobKind For(Type payload) =>
        byPayload.GetValueOrDefault(payload) ?? throw new InvalidOperationException($"No job takes {payload.Name}; register it by AddJob.");
}
