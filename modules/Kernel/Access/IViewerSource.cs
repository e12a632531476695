namespace FacultyDev.Kernel.Access;

/// <summary>Knows who stands behind an account. Institution implements it; requests and jobs ask it once at their beginning.</summary>
public interface IViewerSource
{
    /// <summary>Makes the viewer that person. False when there is no such account, or it may no longer sign in.</summary>
    Task<bool> LoadAsync(Viewer viewer, Guid accountId, string? address, CancellationToken cancellationToken);
}
