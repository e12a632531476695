namespace FacultyDev.Kernel.AccessLogging;

/// <summary>Notes who looked at what of whom, for the owner to see.</summary>
public interface IAccessLog
{
    /// <summary>
    /// Call it before showing something of somebody else's; it is saved at once, so nothing is shown that is not noted. One's own data
    /// is not noted, nor the same look again within an hour.
    /// </summary>
    /// <param name="ownerId">The person whose data it is.</param>
    /// <param name="dataClass">One of <see cref="DataClasses.All"/>.</param>
    /// <param name="purpose">Module, a dot, and the key after <c>Purpose.</c> in that module's strings: "institution.person-page".</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    Task RecordAsync(Guid ownerId, string dataClass, string purpose, CancellationToken cancellationToken = default);
}
