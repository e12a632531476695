using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Roles;

/// <inheritdoc cref="IRoleDecisions"/>
internal sealed class RoleAccess(IViewer viewer) : IRoleDecisions
{
    public bool CanDecide(FacultyRole role, Guid? unitId)
    {
        var grantableUnits = viewer.UnitsFor(InstitutionPermissions.Roles.Grant);
        return (unitId is { } unit ? grantableUnits.Contains(unit) : grantableUnits.IsEverything) && (role != FacultyRole.Administrator || CanMakeAdministrators);
    }

    /// <summary>The command line runs without a signed-in viewer and acts for its operator.</summary>
    private bool CanMakeAdministrators => !viewer.IsSignedIn || viewer.Roles.Any(held => held.Role == FacultyRole.Administrator && held.UnitId is null);

    public void Require(FacultyRole role, Guid? unitId)
    {
        if (!CanDecide(role, unitId))
            throw new DomainException("institution.role.not-permitted", "Role");
    }
}
