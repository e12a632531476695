using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Targets;

/// <summary>
/// What an indicator is to reach in a unit and a year, and by when. It says how far there is to go and nothing else: how a responsibility
/// stands (its state) does not depend on it.
/// </summary>
internal sealed class IndicatorTarget : Entity, IAudited
{
    public const decimal MaxValue = 1_000_000_000;

    private IndicatorTarget()
    {
    }

    public IndicatorTarget(string code, Guid unitId, AcademicYear year, decimal value, DateOnly by)
    {
        (Code, UnitId, StartYear) = (code, unitId, year.StartYear);
        Set(value, by);
    }

    public string Code { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public int StartYear { get; private set; }

    /// <summary>In the unit in which the figure is shown: percent for shares, else counts, days, hours, money.</summary>
    public decimal Value { get; private set; }

    public DateOnly By { get; private set; }

    string IAudited.AuditLabel => $"{Code} {new AcademicYear(StartYear)}";

    public void Set(decimal value, DateOnly by)
    {
        if (value is <= 0 or > MaxValue)
            throw new DomainException("responsibilities.target.invalid-value", nameof(Value), MaxValue);
        var year = new AcademicYear(StartYear);
        if (by < year.Start || by > year.End)
            throw new DomainException("responsibilities.target.invalid-date", nameof(By), year.Start, year.End);
        (Value, By) = (value, by);
    }

    /// <summary>What the indicator says now, in the same unit; null when there is no figure or it is withheld.</summary>
    public static decimal? CurrentValue(IndicatorValue? indicator) => indicator switch
    {
        null or { Suppressed: true } => null,
        { Unit: IndicatorUnit.Share, Value: { } share } => share * 100,
        { Numerator: { } counted, Unit: IndicatorUnit.Count } => counted,
        { Value: var value } => value,
    };

    public TargetState StateOn(DateOnly day, decimal? reading) =>
        reading >= Value ? TargetState.Reached : day > By ? TargetState.Missed : TargetState.Ahead;
}

/// <summary>Reached; not reached, and there is time; not reached, and the day has passed.</summary>
internal enum TargetState { Reached, Ahead, Missed }
