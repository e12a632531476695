using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;
using FacultyDev.Kernel.Web;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.YearLocks;
using FacultyDev.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>Shows an action: details and evidence on the left, people and history on the right, and the next possible command.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class ViewModel(
    ActionDetailsQuery query, PriorityQuery priorities, NeedListQuery needs, ClosedYears closed, ActionAccess actions, CommentOnAction comment, EvidenceCommands evidenceCommands,
    ActionFormatter formatter, ActionCalendarSource calendarSource, ICalendarFiles calendarFiles, IViewer viewer, Clock clock, IStringLocalizer<ResponsibilitiesText> text)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ActionView Details { get; private set; } = null!;

    /// <summary>The strategic priority that the action serves, and whether the viewer may open its page; null for none.</summary>
    public (PriorityLink Link, bool MayOpen)? Priority { get; private set; }

    /// <summary>Whether the academic year is closed, so that the action is read-only.</summary>
    public bool IsYearClosed { get; private set; }

    /// <summary>The needs that the action answers, as far as the viewer may see them.</summary>
    public IReadOnlyList<NeedRow> Answers { get; private set; } = [];

    public ActionFormatter Formatter => formatter;

    public ResponsibilityAction Action => Details.Action;

    public bool IsLate => Action.IsLateOn(clock.Today);

    /// <summary>
    /// The people who can be selected to be notified of a comment: the owner and the helpers. Others who may see the action can be
    /// mentioned with @.
    /// </summary>
    public IReadOnlyList<KeyValuePair<Guid, string>> Notifiable =>
        [.. Action.Helpers.Select(helper => helper.PersonId).Concat(Action.OwnerId is { } owner ? [owner] : []).Distinct()
            .Where(person => person != viewer.PersonId).Select(person => KeyValuePair.Create(person, formatter.Person(person)))];

    public string CostText => formatter.Cost(Action.Cost);

    /// <summary>
    /// Whether the action can be completed directly; proposals and requests are completed by recording the decision or answer on its own
    /// page.
    /// </summary>
    public bool MayEnd => Action is { Policy: null, Support: null };

    public string Lead => text["Action.Lead", Details.Unit?.Name ?? text["Unit.Closed"], new AcademicYear(Action.AcademicYear)];

    public IReadOnlyList<CommentView> Comments => [.. Details.Comments.Select(comment => new CommentView(comment.Name, comment.At, comment.Text))];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Downloads an evidence file of the action.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid evidence, CancellationToken cancellationToken) => await query.OpenFileAsync(Id, evidence, cancellationToken);

    /// <summary>Downloads the due date as a calendar file.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(CancellationToken cancellationToken)
    {
        var file = calendarFiles.Create(calendarSource.EntryFor((await query.FindAsync(Id, cancellationToken)).Action));
        return File(file.Content, CalendarFile.ContentType, file.Name);
    }

    /// <summary>Returns the names that the comment box suggests for mentions.</summary>
    public async Task<IActionResult> OnGetMentionableAsync(CancellationToken cancellationToken) => new JsonResult(await comment.ListMentionableAsync(Id, cancellationToken));

    public Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken) =>
        ChangeAsync(ActionOperation.Begin, (action, actor) => action.Begin(actor), "Begin.Success", cancellationToken);

    public Task<IActionResult> OnPostUnblockAsync(CancellationToken cancellationToken) =>
        ChangeAsync(ActionOperation.Unblock, (action, actor) => action.Unblock(actor), "Unblock.Success", cancellationToken);

    public Task<IActionResult> OnPostAdvanceAsync(CancellationToken cancellationToken) =>
        ChangeAsync(ActionOperation.Advance, (action, actor) => action.Advance(Input.Percent ?? -1, actor), "Advance.Success", cancellationToken);

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellationToken) =>
        ChangeAsync(ActionOperation.SubmitPolicy, (action, actor) => action.AsPolicyProposal().Submit(actor), "PolicySubmit.Success", cancellationToken);

    public Task<IActionResult> OnPostTakeUpAsync(CancellationToken cancellationToken) =>
        ChangeAsync(ActionOperation.ReviewPolicy, (action, actor) => action.AsPolicyProposal().StartReview(actor), "PolicyTakeUp.Success", cancellationToken);

    public Task<IActionResult> OnPostRecurAsync(bool everyYear, CancellationToken cancellationToken) =>
        ChangeAsync(
        ActionOperation.SetRecurrence, (action, actor) => action.SetRecurrence(everyYear, actor), everyYear ? "Recur.EveryYear.Success" : "Recur.Once.Success", cancellationToken);

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken cancellationToken)
    {
        var unknown = await comment.RunAsync(Id, Input.Text ?? "", cancellationToken, Input.Tell);
        TempData.Success(unknown.Count == 0 ? text["Comment.Success"] : text["Comment.NotTold", string.Join(", ", unknown)]);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid evidence, CancellationToken cancellationToken)
    {
        await evidenceCommands.WithdrawAsync(Id, evidence, Input.Reason ?? "", cancellationToken);
        return Again("Withdraw.Success");
    }

    public async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Details = await query.FindAsync(Id, cancellationToken);
        IsYearClosed = await closed.FindAsync(new AcademicYear(Action.AcademicYear), cancellationToken) is { IsLocked: true };
        Priority = await priorities.FindOfActionAsync(Action, cancellationToken);
        Answers = await needs.ListAnsweredByAsync(Id, cancellationToken);
        return Page();
    }

    private async Task<IActionResult> ChangeAsync(
        ActionOperation operation, Action<ResponsibilityAction, Actor> verb, string success, CancellationToken cancellationToken)
    {
        await actions.ChangeAsync(Id, Version, operation, verb, cancellationToken);
        return Again(success);
    }

    private RedirectToPageResult Again(string success)
    {
        TempData.Success(text[success]);
        return RedirectToPage(new { Id });
    }

    /// <summary>The fields of the page's small forms. Each handler reads its own field, and the action validates it.</summary>
    internal sealed class InputModel
    {
        public int? Percent { get; set; }

        public string? Text { get; set; }

        public string? Reason { get; set; }

        /// <summary>The people to notify of a comment.</summary>
        public List<Guid> Tell { get; set; } = [];
    }
}
