namespace FacultyDev.Contracts.Platform;

/// <summary>Records who read whose sensitive data; the owner of the data can see the entries.</summary>
public interface IAccessLog
{
    /// <summary>
    /// Records a read. Call it before showing somebody else's data: the entry is saved immediately, so nothing is shown without an entry.
    /// Reads of one's own data are not recorded, nor a repeated read with the same class and purpose within an hour.
    /// </summary>
    /// <param name="ownerId">The person whose data is read.</param>
    /// <param name="dataClass">A class of the access matrix or one of those that it omits; the kernel lists them.</param>
    /// <param name="purpose">Module, a dot, and the key after <c>Purpose.</c> in that module's strings: "institution.person-page".</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <exception cref="ArgumentException">The data class does not exist.</exception>
    Task RecordAsync(Guid ownerId, string dataClass, string purpose, CancellationToken cancellationToken = default);
}
