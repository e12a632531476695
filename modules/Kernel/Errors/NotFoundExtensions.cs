namespace FacultyDev.Kernel.Errors;

public static class NotFoundExtensions
{
    /// <summary>Returns the result of a query that is limited to what the viewer may see.</summary>
    /// <exception cref="NotFoundException">The query found nothing.</exception>
    public static async Task<T> OrNotFoundAsync<T>(this Task<T?> query) where T : class => await query ?? throw new NotFoundException();
}
