namespace FacultyDev.Contracts.Institution;

/// <summary>
/// Reports whether a module's data refers to given people and units. Each module that stores such ids registers one implementation.
/// Institution asks all of them before it permanently deletes a record, which happens only when an import is undone.
/// </summary>
public interface IInstitutionReferences
{
    /// <param name="ids">Ids of people and units, at most 1,000.</param>
    /// <returns>The subset of <paramref name="ids"/> that the module's data refers to.</returns>
    Task<IReadOnlySet<Guid>> FindReferencedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
