namespace FacultyDev.Kernel.BreakGlass;

/// <summary>
/// Has the viewer been let in to what they may otherwise not see of somebody? Two people agreed, the owner was told, it ends by itself.
/// A module that shows a class of data registers it once (<see cref="BreakGlassSetup.AddBreakGlass"/>) and asks here before it hides something.
/// </summary>
public interface IBreakGlass
{
    /// <summary>
    /// Call it right before showing: an opening that is found is noted as a read of the owner's data. Only who asked gets through, never
    /// those who agreed; and not once they lost the role in which they asked or have come to decide about the owner's career.
    /// </summary>
    /// <param name="ownerId">The person whose data it is.</param>
    /// <param name="dataClass">A class that was registered as openable.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Null when nothing is open to this viewer. Who may not ask at all costs no query.</returns>
    /// <exception cref="ArgumentException">No module registered the class.</exception>
    Task<BreakGlassOpening?> FindOpenAsync(Guid ownerId, string dataClass, CancellationToken cancellationToken = default);
}

/// <summary>For a banner beside what is shown.</summary>
/// <param name="EndsAt">UTC.</param>
public sealed record BreakGlassOpening(Guid RequestId, DateTime EndsAt)
{
    /// <summary>The page of the request, below this site.</summary>
    public string Path => $"/administration/break-glass/{RequestId}";
}
