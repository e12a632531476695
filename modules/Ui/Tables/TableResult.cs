using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Html;

namespace FacultyDev.Ui;

/// <summary>One page of a list, for display by <c>&lt;data-table&gt;</c>.</summary>
public abstract class TableResult
{
    /// <summary>Number of rows per page.</summary>
    public const int PageSize = 50;

    internal abstract IReadOnlyList<TableHeader> Headers { get; }

    internal abstract string? SortedBy { get; }

    internal abstract bool IsDescending { get; }

    /// <summary>Cursor of the previous page; null on the first one.</summary>
    internal abstract string? Before { get; }

    /// <summary>Cursor of the next page; null on the last one.</summary>
    internal abstract string? After { get; }

    /// <summary>Whether the page has no rows.</summary>
    public abstract bool IsEmpty { get; }

    /// <param name="dates">Formats the cells that have a time and no format of their own.</param>
    internal abstract IEnumerable<TableLine> GetLines(DateFormatter dates);

    /// <summary>Sorts, pages and loads the rows with one query at any depth. An in-memory list works as well.</summary>
    public static Task<TableResult<TRow>> LoadAsync<TRow>(
        IQueryable<TRow> rows, TableDefinition<TRow> definition, TableRequest request, CancellationToken cancellationToken = default) =>
        TableResult<TRow>.LoadAsync(rows, definition, request, cancellationToken);
}

internal sealed record TableHeader(string Key, string Text, bool IsNumeric, bool IsSortable, bool IsShown);

internal sealed record TableLine(Guid Id, string? Link, IReadOnlyList<IHtmlContent> Cells);

/// <inheritdoc cref="TableResult"/>
public sealed class TableResult<TRow> : TableResult
{
    private readonly TableDefinition<TRow> definition;
    private readonly IReadOnlyList<TableColumn<TRow>> shown;

    private TableResult(TableDefinition<TRow> definition, TableRequest request, TableOrder<TRow> order)
    {
        this.definition = definition;
        var keys = request.Columns.ToHashSet();
        // The first column names the row, so it is always visible.
        shown = [.. definition.Columns.Where((column, index) => index == 0 || (keys.Count == 0 ? column.IsShown : keys.Contains(column.Key)))];
        (SortedBy, IsDescending) = (order.Column?.Key, order.IsDescending);
        Headers = [.. definition.Columns.Select(column =>
            new TableHeader(column.Key, column.Header, column.IsNumeric, column.Sort is not null, shown.Contains(column)))];
    }

    /// <summary>The loaded rows, for pages that display more than the table.</summary>
    public IReadOnlyList<TRow> Rows { get; private init; } = [];

    public override bool IsEmpty => Rows.Count == 0;

    internal override IReadOnlyList<TableHeader> Headers { get; }

    internal override string? SortedBy { get; }

    internal override bool IsDescending { get; }

    internal override string? Before => BeforePlace;

    internal override string? After => AfterPlace;

    private string? BeforePlace { get; init; }

    private string? AfterPlace { get; init; }

    internal override IEnumerable<TableLine> GetLines(DateFormatter dates) =>
        Rows.Select(row => new TableLine(definition.IdOf(row), definition.Link?.Invoke(row), [.. shown.Select(column => column.Cell(row, dates))]));

    internal static async Task<TableResult<TRow>> LoadAsync(
        IQueryable<TRow> rows, TableDefinition<TRow> definition, TableRequest request, CancellationToken cancellationToken)
    {
        var order = TableOrder<TRow>.Of(definition, request);
        var after = PageCursor.Decode(request.After);
        var before = after is null ? PageCursor.Decode(request.Before) : null;
        var backwards = before is not null;
        var place = after ?? before;
        if (place is not null)
            rows = order.Sort.Beyond(rows, place, order.IsDescending, backwards);

        var loaded = await order.Sort.Order(rows, order.IsDescending, backwards).Take(PageSize + 1).AsRowStream().ToListAsync(cancellationToken);
        var isMore = loaded.Count > PageSize;
        if (isMore)
            loaded.RemoveAt(PageSize);
        if (backwards)
            loaded.Reverse();

        return new TableResult<TRow>(definition, request, order)
        {
            Rows = loaded,
            BeforePlace = loaded.Count > 0 && (backwards ? isMore : place is not null) ? Place(loaded[0]) : null,
            AfterPlace = loaded.Count > 0 && (backwards || isMore) ? Place(loaded[^1]) : null,
        };

        string Place(TRow row) => order.Sort.CursorOf(row, definition.IdOf(row)).Encode();
    }
}
