using FacultyDev.Contracts.Extensions;
using FacultyDev.Responsibilities.Figures;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>Stores the figures of the demo, after all modules have added their records and the first year is closed.</summary>
internal sealed class FiguresDemoSeeder(RefreshFigures refresh) : IDemoSeeder
{
    public int Order => 910;

    public Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken) => refresh.RunAsync(cancellationToken);
}
