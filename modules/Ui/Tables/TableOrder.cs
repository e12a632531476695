using FacultyDev.Kernel.Data;

namespace FacultyDev.Ui;

/// <summary>The effective order: the requested one if possible, otherwise the default one, otherwise by id.</summary>
internal sealed record TableOrder<TRow>(TableColumn<TRow>? Column, ISortKey<TRow> Sort, bool IsDescending)
{
    public static TableOrder<TRow> Of(TableDefinition<TRow> definition, TableRequest request)
    {
        var requested = Sortable(definition, request.Sort);
        var column = requested
            ?? Sortable(definition, definition.DefaultSort)
            ?? definition.Columns.FirstOrDefault(candidate => candidate.Sort is not null);
        var descending = requested is not null ? request.Desc : definition.IsDefaultDescending;
        return new TableOrder<TRow>(column, column?.Sort ?? new SortKey<TRow, Guid>(definition.Id, definition.Id), descending);
    }

    private static TableColumn<TRow>? Sortable(TableDefinition<TRow> definition, string? key) =>
        definition.Columns.FirstOrDefault(column => column.Key == key && column.Sort is not null);
}
