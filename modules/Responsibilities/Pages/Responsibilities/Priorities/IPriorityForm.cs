using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

/// <summary>What the partial view with the fields of a priority needs from its page.</summary>
internal interface IPriorityForm
{
    PriorityInput Input { get; }

    IReadOnlyList<SelectListItem> Parents { get; }

    IReadOnlyList<SelectListItem> YearChoices { get; }
}

internal static class PriorityFields
{
    /// <summary>
    /// Lists the years from three before to ten after the current one, the usual range of a strategic plan, and the years already chosen.
    /// </summary>
    public static IReadOnlyList<SelectListItem> Years(AcademicYear thisYear, params int?[] chosen) =>
        [.. Enumerable.Range(thisYear.StartYear - 3, 14).Union(chosen.OfType<int>()).Order().Select(year => new SelectListItem($"{new AcademicYear(year)}", $"{year}"))];

    public static IReadOnlyList<SelectListItem> Parents(IReadOnlyList<StrategicPriority> parents) =>
        [.. parents.Select(parent => new SelectListItem(parent.Title, $"{parent.Id}"))];
}
