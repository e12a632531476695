using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Calendars;
using FacultyDev.Kernel.Shell;
using FacultyDev.Kernel.Web;
using FacultyDev.Kernel.Zones;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Years;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Pages.Responsibilities.Actions;

/// <summary>An action: facts and evidence left, people and history right, and the one step that comes next.</summary>
[RequirePermission(ResponsibilitiesPermissions.Actions.View)]
internal sealed class ViewModel(
    ActionDetailsQuery query, PriorityQuery priorities, NeedListQuery needs, ClosedYears closed, RecurAction recur, ActionVerbs verbs, ActionWords words,
    ActionDeadlines deadlines, CalendarFile calendar, IViewer viewer, TimeProvider time, IStringLocalizer<ResponsibilitiesText> text)
    : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ActionDetails Details { get; private set; } = null!;

    /// <summary>The strategic priority it serves, and whether its page may be opened.</summary>
    public (PriorityLink Link, bool MayOpen)? Priority { get; private set; }

    /// <summary>Nothing about it can change any more.</summary>
    public bool IsYearClosed { get; private set; }

    /// <summary>The needs it answers, as far as the viewer may know of them.</summary>
    public IReadOnlyList<NeedRow> Answers { get; private set; } = [];

    public ActionWords Words => words;

    public ResponsibilityAction Action => Details.Action;

    public bool IsLate => Action.IsLateOn(time.Today());

    /// <summary>Who can be told of a comment by a tick: the owner and the helpers; others of those who see it are named with an @.</summary>
    public IReadOnlyList<KeyValuePair<Guid, string>> Tellable =>
        [.. Action.Helpers.Select(helper => helper.PersonId).Concat(Action.OwnerId is { } owner ? [owner] : []).Distinct()
            .Where(person => person != viewer.PersonId).Select(person => KeyValuePair.Create(person, words.Person(person)))];

    public string CostText => words.Cost(Action.Cost);

    /// <summary>Proposals and requests end with their answer, which is a page of its own.</summary>
    public bool MayEnd => Action is { Policy: null, Support: null };

    public string Lead => text["Action.Lead", Details.Unit?.Name ?? text["Unit.Closed"], new AcademicYear(Action.AcademicYear)];

    public IReadOnlyList<CommentView> Comments => [.. Details.Comments.Select(comment => new CommentView(comment.Name, comment.At, comment.Text))];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>A file of the action, as a download.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid evidence, CancellationToken cancellation) => await query.FileAsync(Id, evidence, cancellation);

    /// <summary>Its due date, as a file for a calendar program.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(CancellationToken cancellation) =>
        calendar.Of(deadlines.Of((await query.FindAsync(Id, cancellation)).Action));

    /// <summary>Names to offer after an @ in the comment box.</summary>
    public async Task<IActionResult> OnGetMentionableAsync(CancellationToken cancellation) => new JsonResult(await verbs.Comment.OfferedAsync(Id, cancellation));

    public Task<IActionResult> OnPostBeginAsync(CancellationToken cancellation) =>
        DoAsync(verbs.Begin.RunAsync(Id, Version, cancellation), "Begin.Success");

    public Task<IActionResult> OnPostUnblockAsync(CancellationToken cancellation) =>
        DoAsync(verbs.Unblock.RunAsync(Id, Version, cancellation), "Unblock.Success");

    public Task<IActionResult> OnPostAdvanceAsync(CancellationToken cancellation) =>
        DoAsync(verbs.Advance.RunAsync(Id, Version, Input.Percent ?? -1, cancellation), "Advance.Success");

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellation) =>
        DoAsync(verbs.Policy.SubmitAsync(Id, Version, cancellation), "PolicySubmit.Success");

    public Task<IActionResult> OnPostTakeUpAsync(CancellationToken cancellation) =>
        DoAsync(verbs.Policy.TakeUpAsync(Id, Version, cancellation), "PolicyTakeUp.Success");

    public Task<IActionResult> OnPostRecurAsync(bool everyYear, CancellationToken cancellation) =>
        DoAsync(recur.RunAsync(Id, Version, everyYear, cancellation), everyYear ? "Recur.EveryYear.Success" : "Recur.Once.Success");

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken cancellation)
    {
        var unknown = await verbs.Comment.RunAsync(Id, Input.Text ?? "", cancellation, Input.Tell);
        TempData.Success(unknown.Count == 0 ? text["Comment.Success"] : text["Comment.NotTold", string.Join(", ", unknown)]);
        return RedirectToPage(new { Id });
    }

    public Task<IActionResult> OnPostWithdrawAsync(Guid evidence, CancellationToken cancellation) =>
        DoAsync(verbs.Withdraw.RunAsync(Id, evidence, Input.Reason ?? "", cancellation), "Withdraw.Success");

    public async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Details = await query.FindAsync(Id, cancellation);
        IsYearClosed = await closed.FindAsync(new AcademicYear(Action.AcademicYear), cancellation) is { IsLocked: true };
        Priority = await priorities.OfActionAsync(Action, cancellation);
        Answers = await needs.AnsweredByAsync(Id, cancellation);
        return Page();
    }

    private async Task<IActionResult> DoAsync(Task verb, string success)
    {
        await verb;
        TempData.Success(text[success]);
        return RedirectToPage(new { Id });
    }

    /// <summary>The small forms of the page; each handler reads its own field, and the action guards its rule.</summary>
    internal sealed class InputModel
    {
        public int? Percent { get; set; }

        public string? Text { get; set; }

        public string? Reason { get; set; }

        /// <summary>Whom to tell of a comment.</summary>
        public List<Guid> Tell { get; set; } = [];
    }
}
