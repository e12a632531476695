namespace FacultyDev.Contracts.Institution;

/// <summary>Gives access to the organizational units.</summary>
public interface IUnits
{
    /// <summary>Returns the units that exist today. It runs at most one query per request.</summary>
    Task<UnitTree> GetTreeAsync(CancellationToken cancellationToken = default);
}
