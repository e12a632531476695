using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Targets;

/// <summary>Loads the targets of a unit in a year, and describes the progress towards them.</summary>
internal sealed class TargetQuery(FacultyDevDbContext db, Clock clock, IStringLocalizer<ResponsibilitiesText> text)
{
    /// <returns>The targets by responsibility code.</returns>
    public async Task<IReadOnlyDictionary<string, IndicatorTarget>> ListAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken) =>
        await db.Set<IndicatorTarget>().AsNoTracking().Where(target => target.UnitId == unitId && target.StartYear == year.StartYear)
            .ToDictionaryAsync(target => target.Code, cancellationToken);

    public async Task<IndicatorTarget?> FindAsync(Guid unitId, AcademicYear year, string code, CancellationToken cancellationToken) =>
        await db.Set<IndicatorTarget>().FirstOrDefaultAsync(
            target => target.UnitId == unitId && target.StartYear == year.StartYear && target.Code == code, cancellationToken);

    /// <summary>For example "12 of target 15"; "target 15" while the indicator has no value.</summary>
    public string Short(IndicatorTarget target, IndicatorValue? indicator) => IndicatorTarget.CurrentValue(indicator) is { } reading
        ? text["Target.Of", Amount(reading), Amount(target.Value)]
        : text["Target.Alone", Amount(target.Value)];

    /// <summary>For example "12 of target 15 by 30 Jun 2027: not reached yet."</summary>
    public string Long(IndicatorTarget target, IndicatorValue? indicator) => text[
        $"Target.{target.StateOn(clock.Today, IndicatorTarget.CurrentValue(indicator))}",
        Short(target, indicator), DateFormatter.Day(target.By)];

    private static string Amount(decimal value) => value.ToString("#,0.#", CultureInfo.CurrentCulture);
}
