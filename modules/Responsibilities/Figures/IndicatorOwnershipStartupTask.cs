using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>Stops the start-up when two modules provide the same indicator, or one provides an unknown code.</summary>
internal sealed class IndicatorOwnershipStartupTask(IndicatorRegistry registry) : IStartupTask
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        registry.RequireDistinctOwners();
        return Task.CompletedTask;
    }
}
