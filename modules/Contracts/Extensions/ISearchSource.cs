namespace FacultyDev.Contracts.Extensions;

/// <param name="Kind">Module, a dot, and the key after <c>Search.</c> that names the kind of result.</param>
public sealed record SearchHit(string Kind, string Title, string? Detail, string Path);

/// <summary>Searches a module's records for the search box. Implementations return only what the viewer may see.</summary>
public interface ISearchSource
{
    /// <param name="typed">At least two characters.</param>
    /// <param name="take">Maximum number of results.</param>
    Task<IReadOnlyList<SearchHit>> SearchAsync(string typed, int take, CancellationToken cancellationToken);
}
