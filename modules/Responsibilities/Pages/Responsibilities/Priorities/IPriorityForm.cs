using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Priorities;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Priorities;

/// <summary>What the fields of a priority need of the page they stand on.</summary>
internal interface IPriorityForm
{
    PriorityInput Input { get; }

    IReadOnlyList<SelectListItem> Parents { get; }

    IReadOnlyList<SelectListItem> YearChoices { get; }
}

internal static class PriorityFields
{
    /// <summary>A strategic plan looks a few years back and ten ahead; a year chosen before stays a choice.</summary>
    public static IReadOnlyList<SelectListItem> Years(AcademicYear thisYear, params int?[] chosen) =>
        [.. Enumerable.Range(thisYear.StartYear - 3, 14).Union(chosen.OfType<int>()).Order().Select(year => new SelectListItem($"{new AcademicYear(year)}", $"{year}"))];

    public static IReadOnlyList<SelectListItem> Parents(IReadOnlyList<StrategicPriority> parents) =>
        [.. parents.Select(parent => new SelectListItem(parent.Title, $"{parent.Id}"))];
}
