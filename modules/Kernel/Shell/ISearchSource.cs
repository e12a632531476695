namespace FacultyDev.Kernel.Shell;

/// <param name="Kind">Module, a dot, and the key after <c>Search.</c> that names what it is.</param>
public sealed record SearchHit(string Kind, string Title, string? Detail, string Path);

/// <summary>Finds things of its module for the search box; only what the viewer may see.</summary>
public interface ISearchSource
{
    /// <param name="typed">At least two characters.</param>
    /// <param name="take">At most so many.</param>
    Task<IReadOnlyList<SearchHit>> SearchAsync(string typed, int take, CancellationToken cancellationToken);
}
