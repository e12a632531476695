using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Views;

/// <summary>Manages the viewer's own filters and lists those that others shared with a unit the viewer oversees.</summary>
internal sealed class SavedFilters(FacultyDevDbContext db, IViewer viewer)
{
    private const int MaxFilters = 50;

    /// <summary>The query parameters that a saved filter keeps; page positions and the id of another saved filter are removed.</summary>
    private static readonly string[] Known = ["status", "late", "owner", "code", "kind", "priority", "level", "unit", "year", "sort", "desc", "q", "columns"];

    /// <summary>Returns a query string that contains only filter parameters.</summary>
    public static string Normalize(string? query)
    {
        var parameters = QueryHelpers.ParseQuery(query).Where(pair => Known.Contains(pair.Key)).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryHelpers.AddQueryString("", parameters.Where(pair => !string.IsNullOrEmpty(pair.Value))).TrimStart('?');
    }

    public Task<List<SavedFilter>> ListOwnAsync(CancellationToken cancellationToken) =>
        Own().AsNoTracking().OrderBy(filter => filter.Name).Take(MaxFilters).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SavedFilter>> ListSharedAsync(CancellationToken cancellationToken)
    {
        var overseen = viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee);
        return await db.Set<SavedFilter>().AsNoTracking().Where(filter => filter.SharedUnitId != null && filter.AccountId != viewer.AccountId)
            .InUnits(overseen, filter => filter.SharedUnitId!.Value)
            .OrderBy(filter => filter.Name).Take(MaxFilters).ToListAsync(cancellationToken);
    }

    public Task<SavedFilter?> FindDefaultAsync(CancellationToken cancellationToken) =>
        Own().AsNoTracking().FirstOrDefaultAsync(filter => filter.IsDefault, cancellationToken);

    public async Task SaveAsync(string name, ActionListLayout view, string? query, Guid? sharedUnitId, bool asDefault, CancellationToken cancellationToken)
    {
        if (sharedUnitId is { } unit && !viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee).Contains(unit))
            throw new NotFoundException();
        if (await Own().CountAsync(cancellationToken) >= MaxFilters)
            throw new DomainException("responsibilities.filter.too-many", null, MaxFilters);
        var filter = new SavedFilter(viewer.AccountId, viewer.Name, name, view, Normalize(query), sharedUnitId);
        if (asDefault)
            await MakeDefaultAsync(filter, cancellationToken);
        db.Add(filter);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="NotFoundException">The filter does not exist or belongs to somebody else.</exception>
    public async Task RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        db.Remove(await Own().FirstOrDefaultAsync(filter => filter.Id == id, cancellationToken).OrNotFoundAsync());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="id">One of the viewer's filters; null for no default.</param>
    /// <inheritdoc cref="RemoveAsync"/>
    public async Task ChooseDefaultAsync(Guid? id, CancellationToken cancellationToken)
    {
        await MakeDefaultAsync(id is null ? null : await Own().FirstOrDefaultAsync(filter => filter.Id == id, cancellationToken).OrNotFoundAsync(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task MakeDefaultAsync(SavedFilter? chosen, CancellationToken cancellationToken)
    {
        foreach (var other in await Own().Where(filter => filter.IsDefault).ToListAsync(cancellationToken))
            other.ClearDefault();
        chosen?.MarkDefault();
    }

    private IQueryable<SavedFilter> Own() => db.Set<SavedFilter>().Where(filter => filter.AccountId == viewer.AccountId);
}
