namespace FacultyDev.Ui;

internal static class RowStream
{
    /// <summary>Streams the rows of a database query or an in-memory list.</summary>
    public static IAsyncEnumerable<TRow> AsRowStream<TRow>(this IQueryable<TRow> rows) => rows as IAsyncEnumerable<TRow> ?? rows.ToAsyncEnumerable();
}
