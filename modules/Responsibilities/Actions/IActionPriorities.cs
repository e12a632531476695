using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>What actions ask of the strategic priorities, which know actions and not the other way round.</summary>
internal interface IActionPriorities
{
    /// <param name="priorityId">Null for no priority, which is always allowed.</param>
    /// <exception cref="DomainException">The priority does not exist, is closed, does not include the year, or belongs to a unit that is
    /// not the action's unit or above it.</exception>
    Task RequireAllowedAsync(Guid? priorityId, Guid unitId, AcademicYear year, CancellationToken cancellationToken);

    /// <summary>The ids of the priorities that derive from one, to be part of a query.</summary>
    IQueryable<Guid?> DerivedFrom(Guid priorityId);
}
