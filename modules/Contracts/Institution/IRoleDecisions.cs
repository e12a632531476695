namespace FacultyDev.Contracts.Institution;

/// <summary>Who may grant and revoke which role: within the viewer's units, and administrators only by administrators.</summary>
public interface IRoleDecisions
{
    /// <param name="unitId">Null for the whole institution.</param>
    bool CanDecide(FacultyRole role, Guid? unitId);
}
