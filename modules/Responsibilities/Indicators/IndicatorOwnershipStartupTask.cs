using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>Refuses to start while two modules claim the same indicator, or one claims an unknown one.</summary>
internal sealed class IndicatorOwnershipStartupTask(IndicatorRegistry registry) : IStartupTask
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        registry.RequireDistinctOwners();
        return Task.CompletedTask;
    }
}
