namespace FacultyDev.Contracts.Platform;

/// <summary>
/// Tells whether break-glass access to a person's data is open to the viewer. A module that shows a class of data registers it once
/// (<see cref="BreakGlassDataClass"/>) and calls this before it hides such data.
/// </summary>
public interface IBreakGlass
{
    /// <summary>
    /// Finds open access; call it immediately before showing the data, because a result is recorded as a read in the owner's access log.
    /// Access is open only to the requester, never to the approvers. It ends early when the requester loses the role in which they asked or
    /// comes to decide about the owner's career.
    /// </summary>
    /// <param name="ownerId">The person whose data is shown.</param>
    /// <param name="dataClass">A class registered for break-glass.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>Null when no access is open to the viewer. No query is made for a viewer who may not request access at all.</returns>
    /// <exception cref="ArgumentException">No module registered the class.</exception>
    Task<BreakGlassOpening?> FindOpenAsync(Guid ownerId, string dataClass, CancellationToken cancellationToken = default);
}

/// <summary>Open access, for a banner beside the data.</summary>
/// <param name="EndsAt">UTC.</param>
public sealed record BreakGlassOpening(Guid RequestId, DateTime EndsAt)
{
    /// <summary>Path of the request's page within this site.</summary>
    public string Path => $"/administration/break-glass/{RequestId}";
}
