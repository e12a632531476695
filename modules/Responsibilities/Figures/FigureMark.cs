using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>
/// Says that stored figures are out of date. A mark is added in the transaction of the change and removed after the figures were computed
/// again, so that writers never wait for one another: nobody updates a row that others update too.
/// </summary>
internal sealed class FigureMark
{
    private FigureMark()
    {
    }

    public FigureMark(Guid? unitId, AcademicYear? year) => (UnitId, StartYear) = (unitId, year?.StartYear);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The unit in which something changed, which matters to the units above it too; null when it matters to all units.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The year in which something changed, which matters to the next two years too; null when it matters to all years.</summary>
    public int? StartYear { get; private set; }

    public bool Concerns(int startYear) => StartYear is null || (StartYear <= startYear && StartYear >= startYear - ActionTallyQuery.YearsBack);
}
