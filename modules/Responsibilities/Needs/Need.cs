using FacultyDev.Contracts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>
/// A need, or a circle's proposal, that somebody raises to the leaders of a unit. It has to be answered by a due date, and accepting it
/// links it to an action. It is not in the audit log, whose readers may not be allowed to see it; its own history records every change.
/// </summary>
internal sealed class Need : Entity
{
    public const int MaxMessageLength = 1000;

    private readonly List<NeedHistoryEntry> entries = [];

    private Need()
    {
    }

    /// <param name="raiserId">Who raises it.</param>
    /// <param name="fromUnitId">The raiser's own unit, in which it counts.</param>
    /// <param name="days">In how many days it is to be answered.</param>
    public Need(NeedDetails draft, Guid raiserId, Guid fromUnitId, int days, Actor actor)
    {
        draft.Validate();
        (Title, Text, Domain, Theme) = (draft.Title.Trim(), draft.Text.Trim(), draft.Domain, draft.Theme);
        (RaisedAs, ShowsName) = (draft.RaisedAs, draft.ShowsName);
        Circle = RaisedAs == RaisedAs.Circle ? draft.Circle!.Trim() : null;
        (RaiserId, FromUnitId, UnitId) = (raiserId, fromUnitId, draft.UnitId);
        (RaisedOn, AcademicYear, DueOn) = (actor.Day, Contracts.Institution.AcademicYear.Of(actor.Day).StartYear, actor.Day.AddDays(days));
        AddRaiserHistory(NeedVerb.Raised, actor);
    }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DevelopmentDomain Domain { get; private set; }

    public NeedTheme Theme { get; private set; }

    public RaisedAs RaisedAs { get; private set; }

    /// <summary>The circle's name as its peer mentor entered it; set exactly when the need is raised for a circle.</summary>
    public string? Circle { get; private set; }

    public Guid RaiserId { get; private set; }

    public bool ShowsName { get; private set; }

    /// <summary>
    /// The raiser's own unit at the time of raising. It is not shown to those who answer, because in a small unit it would identify the
    /// raiser.
    /// </summary>
    public Guid FromUnitId { get; private set; }

    /// <summary>The unit whose leaders are to answer.</summary>
    public Guid UnitId { get; private set; }

    public int AcademicYear { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public NeedStatus Status { get; private set; }

    /// <summary>The message to the raiser; set exactly when the need is accepted or declined.</summary>
    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The action that answers the need; set exactly when the need is accepted.</summary>
    public Guid? ActionId { get; private set; }

    /// <summary>
    /// The day on which the next level was notified that the answer is overdue; null before that, and again after a transfer.
    /// </summary>
    public DateOnly? EscalatedOn { get; private set; }

    public IReadOnlyList<NeedHistoryEntry> History => entries;

    public bool IsOpen => Status == NeedStatus.Open;

    public bool IsOverdueOn(DateOnly day) => IsOpen && DueOn < day;

    /// <summary>It is taken up: this is done for it.</summary>
    public void Accept(Guid actionId, string words, Actor actor)
    {
        RequireAnswerable(actor);
        (Status, ActionId, Answer, AnsweredOn) = (NeedStatus.Accepted, actionId, RequireMessage(words), actor.Day);
        AddHistory(NeedVerb.Accepted, actor, Answer);
    }

    public void Decline(string reason, Actor actor)
    {
        RequireAnswerable(actor);
        (Status, Answer, AnsweredOn) = (NeedStatus.Declined, RequireMessage(reason), actor.Day);
        AddHistory(NeedVerb.Declined, actor, Answer);
    }

    /// <summary>Others are to answer: the level above, or the department that can do something. They get the whole time anew.</summary>
    public void Transfer(UnitSummary from, UnitSummary to, string reason, int days, Actor actor)
    {
        RequireAnswerable(actor);
        if (to.Id == UnitId)
            throw new DomainException("responsibilities.need.already-addressed-there", "UnitId");
        (UnitId, DueOn, EscalatedOn) = (to.Id, actor.Day.AddDays(days), null);
        AddHistory(NeedVerb.Transferred, actor, RequireMessage(reason), from.Name, to.Name);
    }

    /// <summary>No answer came in time, and those above have been told.</summary>
    public void Escalate(Actor actor)
    {
        if (!IsOverdueOn(actor.Day))
            throw new DomainException("responsibilities.need.not-overdue");
        if (EscalatedOn is not null)
            throw new DomainException("responsibilities.need.already-escalated");
        EscalatedOn = actor.Day;
        AddHistory(NeedVerb.Escalated, actor);
    }

    /// <summary>Its raiser takes it back, as long as nobody has answered.</summary>
    public void Withdraw(Actor actor)
    {
        RequireOpen();
        Status = NeedStatus.Withdrawn;
        AddRaiserHistory(NeedVerb.Withdrawn, actor);
    }

    private void RequireAnswerable(Actor actor)
    {
        RequireOpen();
        if (actor.PersonId == RaiserId)
            throw new DomainException("responsibilities.need.own-need");
    }

    private void RequireOpen()
    {
        if (Status == NeedStatus.Withdrawn)
            throw new DomainException("responsibilities.need.already-withdrawn");
        if (!IsOpen)
            throw new DomainException("responsibilities.need.already-answered");
    }

    private void AddHistory(NeedVerb verb, Actor actor, string? reason = null, string? before = null, string? after = null) =>
        AddHistory(new NeedHistoryEntry(Id, verb, actor, reason, before, after));

    /// <summary>A hidden raiser leaves no name in the history either.</summary>
    private void AddRaiserHistory(NeedVerb verb, Actor actor) =>
        AddHistory(new NeedHistoryEntry(Id, verb, ShowsName ? actor : actor with { PersonId = null, Name = "" }));

    private void AddHistory(NeedHistoryEntry entry)
    {
        entries.Add(entry);
        // Small groups are hidden across units, so one need may change what any unit shows.
        Raise(new CountedRecordsChanged(null, new AcademicYear(AcademicYear)));
    }

    private static string RequireMessage(string words) => words.Trim() is { Length: > 0 and <= MaxMessageLength } given
        ? given
        : throw new DomainException("responsibilities.need.invalid-answer", "Words", MaxMessageLength);
}
