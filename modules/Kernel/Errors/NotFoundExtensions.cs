namespace FacultyDev.Kernel.Errors;

public static class NotFoundExtensions
{
    /// <summary>The thing itself, or 404 when the query that respects what the viewer may see found none.</summary>
    public static async Task<T> OrNotFoundAsync<T>(this Task<T?> query) where T : class => await query ?? throw new NotFoundException();
}
