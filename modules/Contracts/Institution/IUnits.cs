namespace FacultyDev.Contracts.Institution;

/// <summary>Which units are there?</summary>
public interface IUnits
{
    /// <summary>The units that exist today. One query at most per request.</summary>
    Task<UnitTree> GetTreeAsync(CancellationToken cancellationToken = default);
}
