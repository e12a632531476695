using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Directory;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Institution.Pages.Institution.People;

/// <summary>A member's present and past supervisors, and the members whom they evaluate.</summary>
[RequirePermission(InstitutionPermissions.Supervision.View)]
internal sealed class SupervisionModel(
    PersonDetailsQuery personDetails, PersonSupervisionQuery supervision, SupervisionAccess lineAccess, DateFormatter dates, IStringLocalizer<InstitutionText> texts) : PageModel, IFormPage
{
    private IReadOnlyList<SupervisorView> lines = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FacultyMember Member { get; private set; } = null!;

    public TableResult Supervised { get; private set; } = null!;

    /// <summary>Includes lines that begin in the future.</summary>
    public IReadOnlyList<SupervisorView> Today => [.. lines.Where(line => !line.IsOver(supervision.Today))];

    public IReadOnlyList<SupervisorView> Before => [.. lines.Where(line => line.IsOver(supervision.Today))];

    public bool MayManage => supervision.MayManageIn(Member.UnitId);

    public bool MayOpen(SupervisorView line) => supervision.MayOpen(line.SupervisorsUnit);

    /// <summary>Term, appointer, reason and end of a line.</summary>
    public IEnumerable<string> HistoryOf(SupervisorView line)
    {
        yield return line.Until is { } until ? texts["Roles.FromUntil", DateFormatter.Day(line.From), DateFormatter.Day(until)] : texts["Roles.From", DateFormatter.Day(line.From)];
        if (line.AppointedBy is { } by)
            yield return texts["Supervision.AppointedBy", by];
        if (line.Reason is { } reason)
            yield return texts["Roles.Because", reason];
        if (line.EndedAt is { } at)
            yield return texts["Supervision.EndedBy", line.EndedBy ?? "–", dates.Moment(at)];
    }

    public async Task<IActionResult> OnGetAsync([FromQuery] TableRequest table, CancellationToken cancellationToken)
    {
        await LoadAsync(table, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid line, CancellationToken cancellationToken)
    {
        await lineAccess.ChangeAsync(Id, line, MemberOperation.Supervise, (ended, actor) => ended.End(actor.Day, actor), cancellationToken);
        TempData.Success(texts["Supervision.Ended"]);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(new TableRequest(), cancellationToken);
        return Page();
    }

    private async Task LoadAsync(TableRequest table, CancellationToken cancellationToken)
    {
        Member = await personDetails.LoadAsync(Id, cancellationToken);
        if (!supervision.CanViewIn(Member.UnitId))
            throw new NotFoundException();
        lines = await supervision.ListSupervisorsAsync(Id, cancellationToken);
        Supervised = await TableResult.LoadAsync(supervision.Supervised(Id), Definition(), table, cancellationToken);
    }

    private TableDefinition<SupervisedRow> Definition() => new TableDefinition<SupervisedRow>(row => row.Id)
        .LinkingTo(row => $"/institution/people/{row.MemberId}")
        .Column("name", texts["Label.Name"], row => row.SearchName, row => Markup.Of($"{row.Name}"), row => row.Name)
        .UnsortedColumn("kind", texts["Supervision.Kind"], row => Markup.Of($"{texts[$"SupervisionKind.{row.Kind}"].Value}"))
        .Column("rank", texts["Field.Rank"], row => row.Rank)
        .Column("from", texts["Label.FirstDay"], row => row.From)
        .SortedBy("name");
}
