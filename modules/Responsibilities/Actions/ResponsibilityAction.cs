using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>
/// Something that is done for one or more responsibilities. It has an owner and a due date, and ends as done with an outcome or as
/// dropped with a reason. The type name avoids a clash with System.Action; everywhere else it is called an action. It changes only
/// through its verbs and those of its parts (the proposal, request or remedy of its kind, and its tasks), each of which checks its rules
/// and adds a history entry.
/// </summary>
internal sealed class ResponsibilityAction : Entity, IAudited
{
    public const int MaxReasonLength = 1000;
    public const int MaxOutcomeLength = 2000;
    public const int MaxHelpers = 20;
    public const int MaxParticipants = 100_000;

    private readonly List<ActionResponsibility> codes = [];
    private readonly List<ActionHelper> helpers = [];
    private readonly List<ActionHistoryEntry> entries = [];
    private readonly List<ActionEvidence> evidence = [];
    private readonly List<ActionComment> comments = [];
    private readonly List<SubTask> tasks = [];
    private readonly List<RemedyPartner> partners = [];

    private ResponsibilityAction()
    {
    }

    public ResponsibilityAction(ActionPlan plan, Actor actor)
    {
        (UnitId, AcademicYear) = (plan.UnitId, plan.Year.StartYear);
        Apply(plan.Details, actor);
        Apply(plan.Dates);
        Apply(plan.Owner);
        (PriorityId, IsRecurring) = (plan.PriorityId, plan.IsRecurring);
        Record(ActionVerb.Planned, actor);
    }

    public string Title { get; private set; } = "";

    public string? Description { get; private set; }

    public ActionKind Kind { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>The calendar year in which the academic year starts.</summary>
    public int AcademicYear { get; private set; }

    /// <summary>The person who owns the action; null when whoever holds <see cref="OwnerRole"/> owns it.</summary>
    public Guid? OwnerId { get; private set; }

    public FacultyRole? OwnerRole { get; private set; }

    public DateOnly? Start { get; private set; }

    public DateOnly Due { get; private set; }

    public ActionStatus Status { get; private set; }

    /// <summary>
    /// The progress in percent, 0–99: computed from the tasks when there are any, otherwise the owner's estimate. It stays unchanged when
    /// the action ends, so that reopening restores it.
    /// </summary>
    public int Percent { get; private set; }

    /// <summary>Why the action is blocked or was dropped; null in every other status.</summary>
    public string? Reason { get; private set; }

    /// <summary>
    /// What the action achieved; null unless it is done. It may also be null for a support request that was granted in full.
    /// </summary>
    public string? Outcome { get; private set; }

    /// <summary>Set exactly when the action is done.</summary>
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>The strategic priority that the action serves; null for none.</summary>
    public Guid? PriorityId { get; private set; }

    /// <summary>Whether carrying the year forward plans the action again in the next academic year once it is done.</summary>
    public bool IsRecurring { get; private set; }

    /// <summary>The id of the copy of this action in the next academic year; null until the action is carried forward.</summary>
    public Guid? ContinuedById { get; private set; }

    /// <summary>
    /// When the action last changed. Every method sets it, so that every change raises the version and concurrent edits are detected.
    /// </summary>
    [NotAudited]
    public DateTime ChangedAt { get; private set; }

    public IReadOnlyList<ActionResponsibility> Codes => codes;

    public IReadOnlyList<ActionHelper> Helpers => helpers;

    /// <summary>The history entries added since the action was loaded; the full history needs a query.</summary>
    public IReadOnlyList<ActionHistoryEntry> History => entries;

    public IReadOnlyList<ActionEvidence> Evidence => evidence;

    public IReadOnlyList<ActionComment> Comments => comments;

    public IReadOnlyList<SubTask> Tasks => tasks;

    /// <summary>The tasks as a part with verbs of its own; the action may have none.</summary>
    public ActionChecklist Checklist => new(this, tasks);

    /// <summary>Set exactly when the action is a policy proposal.</summary>
    public PolicyProposal? Policy { get; private set; }

    /// <summary>Set exactly when the action is a support request.</summary>
    public SupportRequest? Support { get; private set; }

    /// <summary>The partners of a joint remedy; empty for every other kind.</summary>
    public IReadOnlyList<RemedyPartner> Partners => partners;

    /// <summary>
    /// The participants of a finished culture action or training, or the nominations that a call received; null when not counted.
    /// </summary>
    public int? Participants { get; private set; }

    public decimal? PlannedFunds { get; private set; }

    public decimal? SpentFunds { get; private set; }

    public decimal? PlannedHours { get; private set; }

    public decimal? SpentHours { get; private set; }

    string IAudited.AuditLabel => Title;

    public ActionOwner Owner => OwnerId is { } person ? ActionOwner.Person(person) : ActionOwner.HolderOf(OwnerRole!.Value);

    public ActionDates Dates => new(Start, Due);

    public ActionCost Cost => new(PlannedFunds, SpentFunds, PlannedHours, SpentHours);

    public bool IsOpen => Status is ActionStatus.Planned or ActionStatus.InProgress or ActionStatus.Blocked;

    public bool IsLateOn(DateOnly day) => IsOpen && Due < day;

    public bool IsOwnerOrHelper(Guid person) => person == OwnerId || helpers.Exists(helper => helper.PersonId == person);

    public static bool CanCountParticipants(ActionKind kind) => kind is ActionKind.CultureAction or ActionKind.Training or ActionKind.NominationCall;

    /// <exception cref="DomainException">The action is of another kind.</exception>
    public PolicyProposal AsPolicyProposal() => Policy ?? throw new DomainException("responsibilities.action.not-a-policy-proposal");

    /// <inheritdoc cref="AsPolicyProposal"/>
    public SupportRequest AsSupportRequest() => Support ?? throw new DomainException("responsibilities.action.not-a-support-request");

    /// <inheritdoc cref="AsPolicyProposal"/>
    public JointRemedy AsJointRemedy() =>
        Kind == ActionKind.JointRemedy ? new JointRemedy(this, partners) : throw new DomainException("responsibilities.action.not-a-joint-remedy");

    /// <summary>Work on it begins.</summary>
    public void Begin(Actor actor)
    {
        if (Status != ActionStatus.Planned)
            throw new DomainException("responsibilities.action.not-planned");
        Status = ActionStatus.InProgress;
        Record(ActionVerb.Begun, actor);
    }

    /// <summary>It is so far now. Its end is told by <see cref="Complete"/>, so 100 is not for this verb.</summary>
    public void Advance(int percent, Actor actor)
    {
        if (Status != ActionStatus.InProgress)
            throw new DomainException("responsibilities.action.not-in-progress");
        if (tasks.Count > 0)
            throw new DomainException("responsibilities.action.progress-from-tasks");
        if (percent is < 0 or > 99)
            throw new DomainException("responsibilities.action.invalid-percent", "Percent");
        var before = Percent;
        Percent = percent;
        Record(ActionVerb.Advanced, actor, before: $"{before}", after: $"{percent}");
    }

    /// <summary>It cannot go on, and here is what it waits for.</summary>
    public void Block(string reason, Actor actor)
    {
        if (Status is not (ActionStatus.Planned or ActionStatus.InProgress))
            throw new DomainException("responsibilities.action.not-blockable");
        Reason = RequireReason(reason);
        Status = ActionStatus.Blocked;
        Record(ActionVerb.Blocked, actor, Reason);
    }

    /// <summary>What it waited for is there.</summary>
    public void Unblock(Actor actor)
    {
        if (Status != ActionStatus.Blocked)
            throw new DomainException("responsibilities.action.not-blocked");
        (Status, Reason) = (ActionStatus.InProgress, null);
        Record(ActionVerb.Unblocked, actor);
    }

    /// <summary>It is done: this came of it, on this day. A finished action without a word about its outcome tells nobody anything.</summary>
    /// <param name="participants">How many took part, where its kind counts them; null when nobody counted.</param>
    public void Complete(string outcome, DateOnly completedOn, Actor actor, int? participants = null)
    {
        RequireOpen();
        RequireKindMayEnd();
        if (outcome.Trim().Length is 0 or > MaxOutcomeLength)
            throw new DomainException("responsibilities.action.invalid-outcome", nameof(Outcome), MaxOutcomeLength);
        if (completedOn > actor.Day)
            throw new DomainException("responsibilities.action.completed-in-future", nameof(CompletedOn));
        if (participants is < 0 or > MaxParticipants)
            throw new DomainException("responsibilities.action.invalid-participants", nameof(Participants), MaxParticipants);
        Participants = CanCountParticipants(Kind) ? participants : null;
        End(outcome.Trim(), completedOn);
        Record(ActionVerb.Completed, actor, Outcome);
    }

    /// <summary>It will not be done, and here is why.</summary>
    public void Drop(string reason, Actor actor)
    {
        RequireOpen();
        Reason = RequireReason(reason);
        Status = ActionStatus.Dropped;
        Record(ActionVerb.Dropped, actor, Reason);
    }

    /// <summary>It was closed too early, so a decision or an answer was not the last word. What was said at its end stays in the history.</summary>
    public void Reopen(string reason, Actor actor)
    {
        if (IsOpen)
            throw new DomainException("responsibilities.action.already-open");
        var validReason = RequireReason(reason);
        (Status, Outcome, CompletedOn, Reason, Participants) = (ActionStatus.InProgress, null, null, null, null);
        Policy?.RevertDecision();
        Support?.RevertAnswer();
        Record(ActionVerb.Reopened, actor, validReason);
    }

    /// <summary>It becomes somebody else's.</summary>
    public void Reassign(ActionOwner owner, string? reason, Actor actor)
    {
        RequireOpen();
        if (owner == Owner)
            throw new DomainException("responsibilities.owner.unchanged", nameof(Owner));
        var before = Owner;
        if (!helpers.Exists(helper => helper.PersonId == OwnerId))
            Checklist.Unassign(OwnerId);
        Apply(owner);
        Record(ActionVerb.Reassigned, actor, OptionalReason(reason), before.ToString(), owner.ToString());
    }

    /// <summary>It gets other dates. Moving a due date that has passed asks for a reason: that is how lateness is explained.</summary>
    public void Reschedule(ActionDates dates, string? reason, Actor actor)
    {
        RequireOpen();
        if (IsLateOn(actor.Day) && string.IsNullOrWhiteSpace(reason))
            throw new DomainException("responsibilities.action.late-reason-required", nameof(Reason));
        var before = Dates;
        Apply(dates);
        Record(ActionVerb.Rescheduled, actor, OptionalReason(reason), before.ToString(), dates.ToString());
    }

    /// <summary>It is worded anew: title, description, kind, what it serves.</summary>
    public void Describe(ActionDetails details, Actor actor)
    {
        RequireOpen();
        Apply(details, actor);
        Record(ActionVerb.Described, actor);
    }

    /// <summary>It serves this strategic priority from now on, or none.</summary>
    public void Link(PriorityLink? priority, Actor actor)
    {
        RequireOpen();
        if (priority?.Id == PriorityId)
            throw new DomainException("responsibilities.priority.unchanged", nameof(PriorityId));
        PriorityId = priority?.Id;
        Record(ActionVerb.Linked, actor, after: priority?.Title);
    }

    /// <summary>It is done every year, or this once only.</summary>
    public void SetRecurrence(bool everyYear, Actor actor)
    {
        if (IsRecurring == everyYear)
            throw new DomainException("responsibilities.action.recurrence-unchanged");
        IsRecurring = everyYear;
        Record(everyYear ? ActionVerb.MadeRecurring : ActionVerb.MadeSingle, actor);
    }

    /// <summary>A change of its status, made together with others, was undone: it stands as before.</summary>
    public void Restore(ActionStatusDetails before, string reason, Actor actor)
    {
        if (Status == before.Status)
            throw new DomainException("responsibilities.action.status-unchanged");
        (Status, Reason, Outcome, CompletedOn) = (before.Status, before.Reason, before.Outcome, before.CompletedOn);
        Record(ActionVerb.Restored, actor, reason);
    }

    /// <summary>It goes on as another action, in the next year; here it stays as it stood.</summary>
    public void ContinueAs(ResponsibilityAction copy, Actor actor)
    {
        if (ContinuedById is not null || copy.AcademicYear <= AcademicYear)
            throw new DomainException("responsibilities.action.already-continued");
        ContinuedById = copy.Id;
        Record(ActionVerb.Continued, actor, after: $"{new AcademicYear(copy.AcademicYear)}");
    }

    /// <summary>Somebody joins in: sees it, comments, adds evidence.</summary>
    public void AddHelper(Guid personId, Actor actor)
    {
        RequireOpen();
        if (personId == OwnerId || helpers.Exists(helper => helper.PersonId == personId))
            throw new DomainException("responsibilities.helper.already-added", "HelperId");
        if (helpers.Count == MaxHelpers)
            throw new DomainException("responsibilities.action.too-many-helpers", "HelperId", MaxHelpers);
        helpers.Add(new ActionHelper(Id, personId));
        Record(ActionVerb.HelperAdded, actor, after: ActionOwner.Person(personId).ToString());
    }

    public void RemoveHelper(Guid personId, Actor actor)
    {
        if (helpers.RemoveAll(helper => helper.PersonId == personId) == 0)
            throw new DomainException("responsibilities.helper.unknown", "HelperId");
        Checklist.Unassign(personId);
        Record(ActionVerb.HelperRemoved, actor, before: ActionOwner.Person(personId).ToString());
    }

    /// <summary>Shows that something was done, also after its end.</summary>
    public void Attach(ActionEvidence item, Actor actor)
    {
        evidence.Add(item);
        Record(ActionVerb.EvidenceAttached, actor, after: item.Title);
    }

    /// <summary>Takes a piece of evidence out of the record; that it was there stays in the history.</summary>
    public void Withdraw(ActionEvidence item, string reason, Actor actor)
    {
        var validReason = RequireReason(reason);
        item.Withdraw(actor);
        Record(ActionVerb.EvidenceWithdrawn, actor, validReason, before: item.Title);
    }

    /// <summary>What it takes and took in money and hours; also after its end, when the bills come.</summary>
    public void SetCost(ActionCost cost, Actor actor)
    {
        if (Status == ActionStatus.Dropped)
            throw new DomainException("responsibilities.action.already-dropped");
        cost.Validate();
        (PlannedFunds, SpentFunds, PlannedHours, SpentHours) = (cost.PlannedFunds, cost.SpentFunds, cost.PlannedHours, cost.SpentHours);
        Record(ActionVerb.CostChanged, actor);
    }

    private void Apply(ActionDetails details, Actor actor)
    {
        details.Validate();
        (Title, Description) = (details.Title.Trim(), Trimmed(details.Description));
        ChangeKind(details.Kind, actor.Day);
        codes.RemoveAll(served => !details.Codes.Contains(served.Code));
        codes.AddRange(details.Codes.Distinct().Except(codes.Select(served => served.Code).ToList()).Select(code => new ActionResponsibility(this, code)));
    }

    /// <summary>
    /// Changes the kind of the action. Fails once its proposal was submitted, its request was sent, or a joint remedy has partners.
    /// </summary>
    private void ChangeKind(ActionKind kind, DateOnly day)
    {
        var keepsPolicy = kind == ActionKind.PolicyProposal;
        var keepsSupport = kind == ActionKind.SupportRequest;
        if ((!keepsPolicy && Policy?.HasLeftDraft == true) || (!keepsSupport && Support?.HasBeenAsked == true) || (kind != ActionKind.JointRemedy && partners.Count > 0))
            throw new DomainException("responsibilities.action.kind-fixed", nameof(Kind));
        Kind = kind;
        Policy = keepsPolicy ? Policy ?? new PolicyProposal(this, day) : null;
        Support = keepsSupport ? Support ?? new SupportRequest(this) : null;
    }

    /// <summary>Prevents completion of an undecided proposal, an unanswered request, or a joint remedy without partners.</summary>
    private void RequireKindMayEnd()
    {
        if (Policy is { IsDecided: false })
            throw new DomainException("responsibilities.policy.not-decided");
        if (Support is { IsAnswered: false })
            throw new DomainException("responsibilities.support-request.not-answered");
        if (Kind == ActionKind.JointRemedy && partners.Count == 0)
            throw new DomainException("responsibilities.action.partner-required");
    }

    private void Apply(ActionDates dates)
    {
        dates.Validate();
        (Start, Due) = (dates.Start, dates.Due);
    }

    private void Apply(ActionOwner owner) => (OwnerId, OwnerRole) = (owner.PersonId, owner.Role);

    /// <summary>Ends every verb, of the action and of its parts: adds the history entry and brings what is copied or computed up to date.</summary>
    internal void Record(ActionVerb verb, Actor actor, string? reason = null, string? before = null, string? after = null)
    {
        entries.Add(new ActionHistoryEntry(Id, verb, actor, reason, before, after));
        ChangedAt = actor.At;
        Percent = Checklist.Percent ?? Percent;
        Raise(new CountedRecordsChanged(UnitId, new AcademicYear(AcademicYear)));
        foreach (var served in codes)
            served.CopyFrom(this);
        Policy?.CopyFrom(this);
        Support?.CopyFrom(this);
    }

    internal void BeginIfPlanned()
    {
        if (Status == ActionStatus.Planned)
            Status = ActionStatus.InProgress;
    }

    /// <summary>Marks the action as done; a decision or an answer does so too, whether it is positive or negative.</summary>
    internal void End(string? outcome, DateOnly day)
    {
        (Status, Outcome, CompletedOn, Reason) = (ActionStatus.Done, outcome, day, null);
        Raise(new ActionFinished(Id));
    }

    internal void RequireOpen()
    {
        if (Status == ActionStatus.Done)
            throw new DomainException("responsibilities.action.already-done");
        if (Status == ActionStatus.Dropped)
            throw new DomainException("responsibilities.action.already-dropped");
    }

    internal static string RequireReason(string reason, string field = nameof(Reason)) => reason.Trim() is { Length: > 0 and <= MaxReasonLength } given
        ? given
        : throw new DomainException("responsibilities.action.invalid-reason", field, MaxReasonLength);

    private static string? OptionalReason(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : RequireReason(reason);

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
