using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>
/// The stored figures of a unit, with all units below it, in one year. Codes with nothing to show have no row. They can be shown while no
/// <see cref="FigureMark"/> says otherwise and the day has not changed.
/// </summary>
internal sealed class UnitFigures
{
    private readonly List<StoredFigure> figures = [];

    private UnitFigures()
    {
    }

    public UnitFigures(Guid unitId, AcademicYear year) => (UnitId, StartYear) = (unitId, year.StartYear);

    public Guid UnitId { get; private set; }

    public int StartYear { get; private set; }

    /// <summary>When the figures were computed (UTC).</summary>
    public DateTime AsOf { get; private set; }

    /// <summary>The day of <see cref="AsOf"/> in the institution's time zone; on the next day more actions may be late.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Who holds which role in the units, as <see cref="StoredHolders"/> JSON.</summary>
    public string Holders { get; private set; } = "";

    public IReadOnlyList<StoredFigure> Figures => figures;

    /// <summary>Stores computed figures; rows that say the same as before stay unchanged.</summary>
    public void Replace(FigureSet computed, IReadOnlyDictionary<FacultyRole, RoleHolders> holders, DateOnly day)
    {
        (AsOf, Day, Holders) = (computed.AsOf, day, StoredHolders.Write(holders));
        var shown = computed.ByCode.Where(figure => StoredFigure.IsWorthKeeping(figure.Value)).ToDictionary();
        figures.RemoveAll(figure => !shown.ContainsKey(figure.Code));
        foreach (var (code, figure) in shown)
        {
            if (figures.Find(stored => stored.Code == code) is not { } stored)
                figures.Add(stored = new StoredFigure(UnitId, StartYear, code));
            stored.Set(figure);
        }
    }

    /// <param name="withoutValue">Returns the result of a code that has no row.</param>
    public FigureSet Read(Func<string, IndicatorResult> withoutValue)
    {
        var byCode = FigureComputation.FiftyCodes.ToDictionary(code => code, code => new Figure(withoutValue(code), ResponsibilityTally.None));
        foreach (var stored in figures)
            byCode[stored.Code] = stored.Read(AsOf, withoutValue);
        return new FigureSet(AsOf, byCode) { Holders = StoredHolders.Read(Holders) };
    }
}
