using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Jobs;

/// <summary>A kind of background work that a module declared.</summary>
/// <param name="Name">Module, a dot, and the kind.</param>
/// <param name="Attempts">How often it is begun at most, counting what a crash broke off.</param>
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

    /// <summary>Null for work left over from a version that knew a kind which this one does not.</summary>
    public JobKind? Find(string name) => byName.GetValueOrDefault(name);

    public JobKind For(Type payload) =>
        byPayload.GetValueOrDefault(payload) ?? throw new InvalidOperationException($"No job takes {payload.Name}; register it by AddJob.");
}
