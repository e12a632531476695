using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FacultyDev.SelfIdentification.Pages.SelfIdentification.Composition;

/// <summary>The published composition: one dimension by rank, school or stage. Only published tables can be shown.</summary>
[RequirePermission(SelfIdentificationPermissions.Composition.View)]
internal sealed class IndexModel(CompositionQuery query, IStringLocalizer<SelfIdentificationText> texts) : PageModel
{
    /// <summary>Replaces every hidden count, whatever the reason.</summary>
    public const string Hidden = "•";

    private IReadOnlyList<CompositionRelease> releases = [];

    [BindProperty(SupportsGet = true)]
    public Dimension Dimension { get; set; }

    /// <summary>Ignored for viewers who may see only the rows of their own schools.</summary>
    [BindProperty(SupportsGet = true, Name = "by")]
    public CompositionAxis? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Release { get; set; }

    /// <summary>Null if nothing has been published.</summary>
    public CompositionView? View { get; private set; }

    public bool CanSeeAll => query.CanSeeAll;

    public bool MayPublish => query.MayPublish;

    public CompositionAxis Axis => CanSeeAll ? By ?? CompositionAxis.Rank : CompositionAxis.School;

    public string Lead => View is { Release: var release }
        ? texts["Composition.LeadOf", release.Name, DateFormatter.Day(release.AsOf), release.People]
        : texts["Composition.Lead"];

    public string Caption => texts["Composition.Caption", texts[$"SelfId.{Dimension}"], texts[$"CompositionAxis.{Axis}"]];

    public IEnumerable<SelectListItem> Dimensions =>
        FacultyDev.SelfIdentification.Statements.Dimensions.All.Select(each => new SelectListItem(texts[$"Composition.{each}"], $"{each}"));

    public IEnumerable<SelectListItem> Axes => Enum.GetValues<CompositionAxis>().Select(axis => new SelectListItem(texts[$"CompositionAxis.{axis}"], $"{axis}"));

    public IEnumerable<SelectListItem> Releases => releases.Select(release => new SelectListItem($"{release.Name}, {DateFormatter.Day(release.AsOf)}", $"{release.Id}"));

    public string NameOf(PublishedTable table, PublishedHeader column) => column.Code switch
    {
        CompositionCategories.NotStated => texts[table.Joined.Count == 0 ? "Composition.NotStated" : "Composition.OtherOrNotStated"],
        CompositionCategories.Several => texts["Composition.Several"],
        _ => texts[$"SelfId.{table.Dimension}.{column.Code}"],
    };

    public string NameOf(PublishedHeader row) =>
        row.Code == PublishedHeader.Other ? texts["Composition.Other"] : row.Name ?? texts[$"Stage.{row.Code}"];

    public IHtmlContent Cell(long? count) => count is { } shown
        ? new HtmlContentBuilder().Append(shown.ToString("N0", CultureInfo.CurrentCulture))
        : Markup.Of($"""<span aria-hidden="true">{Hidden}</span><span class="vh">{texts["Composition.HiddenCell"].Value}</span>""");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            throw new NotFoundException();
        releases = await query.ListReleasesAsync(cancellationToken);
        if ((Release ?? (releases.Count > 0 ? releases[0].Id : null)) is { } id)
            View = await query.FindAsync(id, Dimension, Axis, cancellationToken);
        return Page();
    }
}
