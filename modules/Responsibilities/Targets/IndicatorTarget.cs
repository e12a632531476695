using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Targets;

/// <summary>
/// The value that an indicator should reach in a unit and a year, and by which date. A target never affects the state of a
/// responsibility.
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

    /// <summary>
    /// The target in the unit in which the figure is displayed: percent for shares, otherwise a count, days, hours or money.
    /// </summary>
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

    /// <summary>
    /// Returns the current value of the indicator in the unit of <see cref="Value"/>; null when there is none or it is withheld.
    /// </summary>
    public static decimal? CurrentValue(IndicatorValue? indicator) => indicator switch
    {
        null or { Suppressed: true } => null,
        { Unit: IndicatorUnit.Share, Value: { } share } => share * 100,
        { Numerator: { } counted, Unit: IndicatorUnit.Count } => counted,
        { Value: var value } => value,
    };

    public TargetState StateOn(DateOnly day, decimal? reading) =>
        reading >= Value ? TargetState.Reached : day > By ? TargetState.Missed : TargetState.Pending;
}

/// <c>Pending</c> means not reached while there is still time; <c>Missed</c> means not reached by the date.
internal enum TargetState { Reached, Pending, Missed }
