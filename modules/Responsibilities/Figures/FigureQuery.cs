using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>Reads the figures of a unit: the stored ones as long as they still hold, otherwise newly computed ones.</summary>
internal sealed class FigureQuery(FacultyDevDbContext db, FigureComputation computation, IndicatorRegistry indicators, IUnits units, Clock clock)
{
    public Task<FigureSet> LoadAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken) =>
        LoadAsync(unitId, year, FigureComputation.FiftyCodes, cancellationToken);

    /// <param name="unitId">The unit; all units below it are counted too.</param>
    /// <param name="year">The academic year.</param>
    /// <param name="codes">The codes whose indicators are needed.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<FigureSet> LoadAsync(Guid unitId, AcademicYear year, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var scope = (await units.GetTreeAsync(cancellationToken)).Reach(unitId);
        if (await FindStoredAsync(unitId, scope, year, codes, cancellationToken) is { } stored)
            return stored.Read(indicators.WithoutValue);
        return (await computation.ComputeAsync([scope], year, codes, cancellationToken))[0];
    }

    /// <summary>
    /// Returns the stored figures if they still hold. The marks are read in the same query as the figures, so that a change can never hide
    /// between the two.
    /// </summary>
    private async Task<UnitFigures?> FindStoredAsync(Guid unitId, UnitSet scope, AcademicYear year, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var oldest = year.StartYear - ActionTallyQuery.YearsBack;
        var marks = db.Set<FigureMark>().Where(mark => mark.StartYear == null || (mark.StartYear <= year.StartYear && mark.StartYear >= oldest));
        if (!scope.IsEverything)
        {
            var ids = scope.Ids.ToArray();
            marks = marks.Where(mark => mark.UnitId == null || ids.Contains(mark.UnitId.Value));
        }

        return await db.Set<UnitFigures>().AsNoTracking()
            .Include(figures => figures.Figures.Where(figure => codes.Contains(figure.Code) || !FigureComputation.FiftyCodes.Contains(figure.Code)))
            .AsSingleQuery()
            .FirstOrDefaultAsync(
                figures => figures.UnitId == unitId && figures.StartYear == year.StartYear && figures.Day == today && !marks.Any(), cancellationToken);
    }
}
