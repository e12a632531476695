using FacultyDev.Kernel.Data;

namespace FacultyDev.Responsibilities.Indicators;

/// <summary>Refuses to start while two modules claim the same indicator, or one claims an unknown one.</summary>
internal sealed class IndicatorOwnership(IndicatorRegistry registry) : IDefaults
{
    public Task EnsureAsync(CancellationToken cancellation)
    {
        registry.Check();
        return Task.CompletedTask;
    }
}
