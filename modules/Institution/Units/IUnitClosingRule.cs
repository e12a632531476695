using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Units;

/// <summary>What must hold before a unit closes, stated by the folder that knows who belongs to units.</summary>
internal interface IUnitClosingRule
{
    /// <exception cref="DomainException">Somebody still belongs to the unit.</exception>
    Task CheckAsync(OrgUnit unit, CancellationToken cancellationToken);
}
