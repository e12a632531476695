using System.Linq.Expressions;
using Microsoft.AspNetCore.Html;

namespace FacultyDev.Kernel.Shell;

/// <summary>
/// The columns of a list, said once for the screen, for sorting and for the CSV. Rows are read models with settable properties
/// (<c>Select(x => new Row { … })</c> or <c>ProjectTo</c>), so that sorting and paging happen in the database.
/// <code>
/// new TableDefinition&lt;PersonRow&gt;(row => row.Id)
///     .LinkingTo(row => $"/people/{row.Id}")
///     .Column("name", T["Name"], row => row.Name)
///     .Figure("goals", T["Goals"], row => row.Goals)
///     .SortedBy("name");
/// </code>
/// </summary>
/// <param name="id">The unique id of a row; it breaks ties, so that no row is shown twice or left out between two pages.</param>
public sealed class TableDefinition<TRow>(Expression<Func<TRow, Guid>> id)
{
    private readonly List<TableColumn<TRow>> columns = [];

    internal Expression<Func<TRow, Guid>> Id { get; } = id;

    internal Func<TRow, Guid> IdOf { get; } = id.Compile();

    internal Func<TRow, string>? Link { get; private set; }

    internal string? DefaultSort { get; private set; }

    internal bool IsDefaultDescending { get; private set; }

    internal IReadOnlyList<TableColumn<TRow>> Columns => columns;

    /// <summary>The page that a row opens; the link is in the first cell and covers the row.</summary>
    public TableDefinition<TRow> LinkingTo(Func<TRow, string> path)
    {
        Link = path;
        return this;
    }

    /// <summary>The order when the reader has chosen none. Without it, the first column that can be sorted.</summary>
    public TableDefinition<TRow> SortedBy(string key, bool descending = false)
    {
        (DefaultSort, IsDefaultDescending) = (key, descending);
        return this;
    }

    /// <summary>A column that sorts by its value. Types: text, numbers, dates, times and their nullable forms; empty values come last.</summary>
    /// <param name="key">Short, lower case; part of addresses.</param>
    /// <param name="cell">How the value is shown; the value in the reader's language when not given.</param>
    /// <param name="csv">What the CSV holds; the value when not given.</param>
    /// <param name="shown">Whether it is shown before the reader chooses columns.</param>
    public TableDefinition<TRow> Column<TValue>(
        string key, string header, Expression<Func<TRow, TValue>> value,
        Func<TRow, IHtmlContent>? cell = null, Func<TRow, object?>? csv = null, bool shown = true, bool inCsv = true) =>
        Add(key, header, value, cell, csv, false, shown, inCsv);

    /// <summary>A column of figures: right-aligned, sorts by its value.</summary>
    /// <inheritdoc cref="Column{TValue}"/>
    public TableDefinition<TRow> NumberColumn<TValue>(
        string key, string header, Expression<Func<TRow, TValue>> value,
        Func<TRow, IHtmlContent>? cell = null, Func<TRow, object?>? csv = null, bool shown = true, bool inCsv = true) =>
        Add(key, header, value, cell, csv, true, shown, inCsv);

    /// <summary>A column that cannot be sorted: what it shows is put together from several values.</summary>
    public TableDefinition<TRow> UnsortedColumn(
        string key, string header, Func<TRow, IHtmlContent> cell, Func<TRow, object?>? csv = null, bool figure = false, bool shown = true)
    {
        columns.Add(new TableColumn<TRow>(key, header, figure, shown, cell, csv, null));
        return this;
    }

    private TableDefinition<TRow> Add<TValue>(
        string key, string header, Expression<Func<TRow, TValue>> value,
        Func<TRow, IHtmlContent>? cell, Func<TRow, object?>? csv, bool figure, bool shown, bool inCsv)
    {
        var read = value.Compile();
        columns.Add(new TableColumn<TRow>(
            key, header, figure, shown,
            cell ?? (row => CellFormatter.Markup(read(row))),
            inCsv ? csv ?? (row => read(row)) : null,
            new SortKey<TRow, TValue>(value, Id)));
        return this;
    }
}

/// <param name="Csv">Null when the column is not in the CSV.</param>
/// <param name="Sort">Null when the column cannot be sorted.</param>
internal sealed record TableColumn<TRow>(
    string Key, string Header, bool IsNumeric, bool IsShown, Func<TRow, IHtmlContent> Cell, Func<TRow, object?>? Csv, ISortKey<TRow>? Sort);
