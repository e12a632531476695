using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>
/// A need, or a circle's proposal, that somebody raises to leaders: it is due an answer, and accepting it means that an action is
/// done for it. It is not in the audit trail, whose readers may be others than those it was told to; its own steps remember all.
/// </summary>
internal sealed class Need : Entity
{
    public const int LongestWords = 1000;

    private readonly List<NeedStep> steps = [];

    private Need()
    {
    }

    /// <param name="raiserId">Who raises it.</param>
    /// <param name="fromUnitId">The raiser's own unit, in which it counts.</param>
    /// <param name="days">In how many days it is to be answered.</param>
    public Need(NeedDraft draft, Guid raiserId, Guid fromUnitId, int days, Signature by)
    {
        draft.Check();
        (Title, Text, Domain, Theme) = (draft.Title.Trim(), draft.Text.Trim(), draft.Domain, draft.Theme);
        (RaisedAs, ShowsName) = (draft.RaisedAs, draft.ShowsName);
        Circle = RaisedAs == RaisedAs.Circle ? draft.Circle!.Trim() : null;
        (RaiserId, FromUnitId, UnitId) = (raiserId, fromUnitId, draft.UnitId);
        (RaisedOn, AcademicYear, DueOn) = (by.Day, Contracts.Institution.AcademicYear.Of(by.Day).StartYear, by.Day.AddDays(days));
        SignAsRaiser(NeedVerb.Raised, by);
    }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DevelopmentDomain Domain { get; private set; }

    public NeedTheme Theme { get; private set; }

    public RaisedAs RaisedAs { get; private set; }

    /// <summary>Its name, as its peer mentor calls it; set exactly when it is raised for a circle.</summary>
    public string? Circle { get; private set; }

    public Guid RaiserId { get; private set; }

    public bool ShowsName { get; private set; }

    /// <summary>The raiser's own unit when it was raised. Those who answer are not told: in a small unit it is a name.</summary>
    public Guid FromUnitId { get; private set; }

    /// <summary>The unit whose leaders answer.</summary>
    public Guid UnitId { get; private set; }

    public int AcademicYear { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public NeedStatus Status { get; private set; }

    /// <summary>What the raiser was told; set exactly when it was accepted or declined.</summary>
    public string? Answer { get; private set; }

    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>What is done for it; set exactly when it was accepted.</summary>
    public Guid? ActionId { get; private set; }

    /// <summary>When those above were told that no answer came in time; null again after a transfer.</summary>
    public DateOnly? EscalatedOn { get; private set; }

    public IReadOnlyList<NeedStep> Steps => steps;

    public bool IsOpen => Status == NeedStatus.Open;

    public bool IsOverdueOn(DateOnly day) => IsOpen && DueOn < day;

    /// <summary>It is taken up: this is done for it.</summary>
    public void Accept(Guid actionId, string words, Signature by)
    {
        RequireAnswerable(by);
        (Status, ActionId, Answer, AnsweredOn) = (NeedStatus.Accepted, actionId, Given(words), by.Day);
        Sign(NeedVerb.Accepted, by, Answer);
    }

    public void Decline(string reason, Signature by)
    {
        RequireAnswerable(by);
        (Status, Answer, AnsweredOn) = (NeedStatus.Declined, Given(reason), by.Day);
        Sign(NeedVerb.Declined, by, Answer);
    }

    /// <summary>Others are to answer: the level above, or the department that can do something. They get the whole time anew.</summary>
    public void Transfer(UnitSummary from, UnitSummary to, string why, int days, Signature by)
    {
        RequireAnswerable(by);
        if (to.Id == UnitId)
            throw new DomainException("responsibilities.need-transfer-same", "UnitId");
        (UnitId, DueOn, EscalatedOn) = (to.Id, by.Day.AddDays(days), null);
        Sign(NeedVerb.Transferred, by, Given(why), from.Name, to.Name);
    }

    /// <summary>No answer came in time, and those above have been told.</summary>
    public void Escalate(Signature by)
    {
        if (!IsOverdueOn(by.Day))
            throw new DomainException("responsibilities.need-not-overdue");
        if (EscalatedOn is not null)
            throw new DomainException("responsibilities.need-escalated-already");
        EscalatedOn = by.Day;
        Sign(NeedVerb.Escalated, by);
    }

    /// <summary>Its raiser takes it back, as long as nobody has answered.</summary>
    public void Withdraw(Signature by)
    {
        RequireOpen();
        Status = NeedStatus.Withdrawn;
        SignAsRaiser(NeedVerb.Withdrawn, by);
    }

    private void RequireAnswerable(Signature by)
    {
        RequireOpen();
        if (by.PersonId == RaiserId)
            throw new DomainException("responsibilities.need-own");
    }

    private void RequireOpen()
    {
        if (Status == NeedStatus.Withdrawn)
            throw new DomainException("responsibilities.need-withdrawn");
        if (!IsOpen)
            throw new DomainException("responsibilities.need-answered");
    }

    private void Sign(NeedVerb verb, Signature by, string? why = null, string? before = null, string? after = null) =>
        steps.Add(new NeedStep(Id, verb, by, why, before, after));

    /// <summary>A hidden raiser leaves no name in the history either.</summary>
    private void SignAsRaiser(NeedVerb verb, Signature by) =>
        steps.Add(new NeedStep(Id, verb, ShowsName ? by : by with { PersonId = null, Name = "" }));

    private static string Given(string words) => words.Trim() is { Length: > 0 and <= LongestWords } given
        ? given
        : throw new DomainException("responsibilities.need-words", "Words", LongestWords);
}
