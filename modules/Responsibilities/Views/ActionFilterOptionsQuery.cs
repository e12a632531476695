using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Views;

/// <summary>The options of the filters that list, board and timeline share.</summary>
internal sealed record ActionFilterLists(
    ActionFilter Filter, string? Year, IReadOnlyList<SelectListItem> Years, IReadOnlyList<SelectListItem> Statuses, IReadOnlyList<SelectListItem> Late,
    IReadOnlyList<SelectListItem> Owners, IReadOnlyList<SelectListItem> Priorities, IReadOnlyList<SelectListItem> Codes);

internal sealed class ActionFilterOptionsQuery(
    ActionListQuery query, ActionYearQuery years, CatalogueQuery catalogue, PriorityChoiceQuery priorities, OwnerNames names, ActionFormatter formatter,
    IStringLocalizer<ResponsibilitiesText> text)
{
    public async Task<ActionFilterLists> LoadAsync(ActionFilter filter, CancellationToken cancellationToken)
    {
        var year = filter.YearOr(query.ThisYear);
        await names.LoadAsync([query.OwnerOf(filter)], cancellationToken);
        return new ActionFilterLists(
            filter,
            year?.StartYear.ToString(CultureInfo.InvariantCulture),
            [.. (await years.ListAsync(query.ThisYear, cancellationToken)).Select(each => new SelectListItem($"{each}", $"{each.StartYear}"))],
            [new(text["Status.Open"], ActionFilter.Open), .. Enum.GetValues<ActionStatus>().Select(status => new SelectListItem(text[$"ActionStatus.{status}"], status.ToString()))],
            [new(text["Late.Only"], "true")],
            [new(text["Owner.Me"], ActionFilter.Me), .. OwnerOption(filter)],
            [
                new(text["Priority.Any"], ActionFilter.AnyPriority), new(text["Priority.No"], ActionFilter.NoPriority),
                .. await priorities.ListAsync(year ?? query.ThisYear, Guid.TryParse(filter.Priority, out var asked) ? asked : null, null, cancellationToken),
            ],
            [.. (await catalogue.ListInForceAsync(year ?? query.ThisYear, cancellationToken))
                .Select(entry => new SelectListItem($"{entry.Code} {entry.TitleIn(CultureInfo.CurrentUICulture)}", entry.Code))]);
    }

    /// <summary>Adds the selected owner, if it is another person, so that the filter shows their name.</summary>
    private IEnumerable<SelectListItem> OwnerOption(ActionFilter filter) =>
        filter.Owner is { } id && id != ActionFilter.Me && query.OwnerOf(filter) is { } person ? [new SelectListItem(formatter.Person(person), id)] : [];
}
