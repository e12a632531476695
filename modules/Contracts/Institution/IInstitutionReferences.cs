namespace FacultyDev.Contracts.Institution;

/// <summary>
/// Does a module's own data refer to these people and units? Each module that keeps such ids registers one; Institution asks all of
/// them before it removes a record for good, which happens only when an import is undone.
/// </summary>
public interface IInstitutionReferences
{
    /// <param name="ids">Of people and units, at most 1,000.</param>
    /// <returns>Those of them that are referred to.</returns>
    Task<IReadOnlySet<Guid>> FindReferencedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
