using System.Linq.Expressions;
using FacultyDev.Kernel.Data;
using Microsoft.AspNetCore.Html;

namespace FacultyDev.Ui;

/// <summary>
/// The columns of a list, defined once for display, sorting and export. Rows are read models with settable properties
/// (<c>Select(x => new Row { … })</c> or <c>ProjectTo</c>), so that the database sorts and pages.
/// <code>
/// new TableDefinition&lt;PersonRow&gt;(row => row.Id)
///     .LinkingTo(row => $"/people/{row.Id}")
///     .Column("name", T["Name"], row => row.Name)
///     .NumberColumn("goals", T["Goals"], row => row.Goals)
///     .SortedBy("name");
/// </code>
/// </summary>
/// <param name="id">The unique id of a row. It breaks ties, so that no row is repeated or skipped between two pages.</param>
public sealed class TableDefinition<TRow>(Expression<Func<TRow, Guid>> id)
{
    private readonly List<TableColumn<TRow>> columns = [];

    internal Expression<Func<TRow, Guid>> Id { get; } = id;

    internal Func<TRow, Guid> IdOf { get; } = id.Compile();

    internal Func<TRow, string>? Link { get; private set; }

    internal string? DefaultSort { get; private set; }

    internal bool IsDefaultDescending { get; private set; }

    internal IReadOnlyList<TableColumn<TRow>> Columns => columns;

    /// <summary>Sets the path that a row opens. The link is in the first cell and covers the whole row.</summary>
    public TableDefinition<TRow> LinkingTo(Func<TRow, string> path)
    {
        Link = path;
        return this;
    }

    /// <summary>Sets the default order. Without it, the list is sorted by the first sortable column.</summary>
    public TableDefinition<TRow> SortedBy(string key, bool descending = false)
    {
        (DefaultSort, IsDefaultDescending) = (key, descending);
        return this;
    }

    /// <summary>
    /// Adds a column that is sorted by its value: text, numbers, dates, times and their nullable forms. Null values come last.
    /// </summary>
    /// <param name="key">Short and lower case; it is part of the address.</param>
    /// <param name="cell">Renders the value; null for the default format in the viewer's language.</param>
    /// <param name="csv">Returns the exported value; null for the value itself.</param>
    /// <param name="shown">Whether the column is visible by default.</param>
    public TableDefinition<TRow> Column<TValue>(
        string key, string header, Expression<Func<TRow, TValue>> value,
        Func<TRow, IHtmlContent>? cell = null, Func<TRow, object?>? csv = null, bool shown = true, bool inCsv = true) =>
        Add(key, header, value, cell, csv, false, shown, inCsv);

    /// <summary>Adds a right-aligned column of numbers that is sorted by its value.</summary>
    /// <inheritdoc cref="Column{TValue}"/>
    public TableDefinition<TRow> NumberColumn<TValue>(
        string key, string header, Expression<Func<TRow, TValue>> value,
        Func<TRow, IHtmlContent>? cell = null, Func<TRow, object?>? csv = null, bool shown = true, bool inCsv = true) =>
        Add(key, header, value, cell, csv, true, shown, inCsv);

    /// <summary>Adds a column that cannot be sorted because it combines several values.</summary>
    public TableDefinition<TRow> UnsortedColumn(
        string key, string header, Func<TRow, IHtmlContent> cell, Func<TRow, object?>? csv = null, bool figure = false, bool shown = true)
    {
        columns.Add(new TableColumn<TRow>(key, header, figure, shown, (row, _) => cell(row), csv, null));
        return this;
    }

    private TableDefinition<TRow> Add<TValue>(
        string key, string header, Expression<Func<TRow, TValue>> value,
        Func<TRow, IHtmlContent>? cell, Func<TRow, object?>? csv, bool figure, bool shown, bool inCsv)
    {
        var read = value.Compile();
        columns.Add(new TableColumn<TRow>(
            key, header, figure, shown,
            (row, dates) => cell is null ? CellFormatter.Markup(read(row), dates) : cell(row),
            inCsv ? csv ?? (row => read(row)) : null,
            new SortKey<TRow, TValue>(value, Id)));
        return this;
    }
}

/// <param name="Csv">Null when the column is not exported.</param>
/// <param name="Sort">Null when the column cannot be sorted.</param>
internal sealed record TableColumn<TRow>(
    string Key, string Header, bool IsNumeric, bool IsShown, Func<TRow, DateFormatter, IHtmlContent> Cell, Func<TRow, object?>? Csv, ISortKey<TRow>? Sort);
