namespace FacultyDev.Kernel.Access;

/// <summary>Loads the viewer of an account. Institution implements it; requests and jobs call it once when they begin.</summary>
public interface IViewerSource
{
    /// <summary>Sets the viewer to the account's person. Returns false when the account does not exist or may no longer sign in.</summary>
    Task<bool> LoadAsync(Viewer viewer, Guid accountId, string? address, CancellationToken cancellationToken);
}
