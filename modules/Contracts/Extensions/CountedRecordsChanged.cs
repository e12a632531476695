using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Extensions;

/// <summary>Records changed that indicators or the responsibility matrix count, so figures that are stored for them are out of date.</summary>
/// <param name="UnitId">The unit in which the records count, which also makes the figures of the units above it out of date; null when
/// the change may affect the figures of every unit, for example because small groups are hidden differently.</param>
/// <param name="Year">The academic year in which they count.</param>
public sealed record CountedRecordsChanged(Guid? UnitId, AcademicYear Year) : IDomainEvent;
