namespace FacultyDev.Kernel.Shell;

internal static class RowStream
{
    /// <summary>Row by row, from a database or from memory.</summary>
    public static IAsyncEnumerable<TRow> AsRowStream<TRow>(this IQueryable<TRow> rows) => rows as IAsyncEnumerable<TRow> ?? rows.ToAsyncEnumerable();
}
