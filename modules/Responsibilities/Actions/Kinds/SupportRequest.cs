using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The stages of a support request. A prepared request has not been sent yet and is not counted.</summary>
internal enum SupportStage { Prepared, Asked, Granted, PartlyGranted, Declined }

/// <summary>
/// What only a support request has: what leadership was asked for and what it granted. The answer completes the action, whether it is
/// positive or negative. The request copies the action's columns that the indicator counts by.
/// </summary>
internal sealed class SupportRequest
{
    public const int MaxAskedOfLength = 160;

    private SupportRequest()
    {
    }

    public SupportRequest(ResponsibilityAction action)
    {
        (Action, ActionId) = (action, action.Id);
        CopyFrom(action);
    }

    /// <summary>Loaded only together with the action.</summary>
    public ResponsibilityAction Action { get; private set; } = null!;

    public Guid ActionId { get; private set; }

    public SupportStage Stage { get; private set; }

    /// <summary>The person or office in leadership that was asked; set exactly when the request was sent.</summary>
    public string? AskedOf { get; private set; }

    public DateOnly? AskedOn { get; private set; }

    public decimal? AskedHours { get; private set; }

    public decimal? AskedFte { get; private set; }

    public decimal? AskedFunds { get; private set; }

    public decimal? GrantedHours { get; private set; }

    public decimal? GrantedFte { get; private set; }

    public decimal? GrantedFunds { get; private set; }

    /// <summary>Set exactly when leadership has answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public Guid UnitId { get; private set; }

    public int AcademicYear { get; private set; }

    public ActionStatus Status { get; private set; }

    public SupportAmount Asked => new(AskedHours, AskedFte, AskedFunds);

    public SupportAmount Granted => new(GrantedHours, GrantedFte, GrantedFunds);

    public bool IsAnswered => Stage is SupportStage.Granted or SupportStage.PartlyGranted or SupportStage.Declined;

    public bool HasBeenAsked => Stage != SupportStage.Prepared;

    public void Ask(SupportAmount amount, string of, Actor actor)
    {
        Action.RequireOpen();
        if (Stage != SupportStage.Prepared)
            throw new DomainException("responsibilities.support-request.already-asked");
        amount.Validate();
        if (amount.IsNothing)
            throw new DomainException("responsibilities.support-request.missing-amount", "Hours");
        if (of.Trim().Length is 0 or > MaxAskedOfLength)
            throw new DomainException("responsibilities.support-request.invalid-addressee", nameof(AskedOf), MaxAskedOfLength);
        (Stage, AskedOf, AskedOn) = (SupportStage.Asked, of.Trim(), actor.Day);
        (AskedHours, AskedFte, AskedFunds) = (amount.Hours, amount.Fte, amount.Funds);
        Action.BeginIfPlanned();
        Action.Record(ActionVerb.SupportAsked, actor, reason: AskedOf, after: Asked.ToString());
    }

    /// <param name="granted">The granted amount; used only when the request is partly granted.</param>
    /// <param name="words">The reason; needed unless the request is granted in full.</param>
    public void Answer(SupportStage answer, SupportAmount granted, string? words, DateOnly day, Actor actor)
    {
        Action.RequireOpen();
        if (day > actor.Day)
            throw new DomainException("responsibilities.action.completed-in-future", nameof(AnsweredOn));
        var outcome = answer == SupportStage.Granted && string.IsNullOrWhiteSpace(words) ? null : ResponsibilityAction.RequireReason(words ?? "", "Words");
        if (Stage != SupportStage.Asked)
            throw new DomainException("responsibilities.support-request.not-asked");
        if (day < AskedOn)
            throw new DomainException("responsibilities.support-request.answered-before-asked", nameof(AnsweredOn));
        var grantedAmount = answer switch
        {
            SupportStage.Granted => Asked,
            SupportStage.PartlyGranted => GrantedPart(granted),
            SupportStage.Declined => SupportAmount.None,
            _ => throw new DomainException("responsibilities.support-request.invalid-answer", "Answer"),
        };
        (Stage, AnsweredOn) = (answer, day);
        (GrantedHours, GrantedFte, GrantedFunds) = (grantedAmount.Hours, grantedAmount.Fte, grantedAmount.Funds);
        Action.End(outcome, day);
        Action.Record(VerbOf(answer), actor, outcome, before: Asked.ToString(), after: Granted.IsNothing ? null : Granted.ToString());
    }

    /// <summary>Clears the answer because the action was reopened.</summary>
    internal void RevertAnswer()
    {
        if (!IsAnswered)
            return;
        (Stage, AnsweredOn) = (SupportStage.Asked, null);
        (GrantedHours, GrantedFte, GrantedFunds) = (null, null, null);
    }

    /// <summary>Continues last year's request. It keeps the day on which leadership was asked, because it is the same request.</summary>
    public void ContinueFrom(SupportRequest former, Actor actor)
    {
        (Stage, AskedOf, AskedOn) = (former.Stage, former.AskedOf, former.AskedOn);
        (AskedHours, AskedFte, AskedFunds) = (former.AskedHours, former.AskedFte, former.AskedFunds);
        Action.Record(ActionVerb.SupportAsked, actor, reason: AskedOf, after: Asked.ToString());
    }

    internal void CopyFrom(ResponsibilityAction action) => (UnitId, AcademicYear, Status) = (action.UnitId, action.AcademicYear, action.Status);

    private static ActionVerb VerbOf(SupportStage answer) => answer switch
    {
        SupportStage.Granted => ActionVerb.SupportGranted,
        SupportStage.PartlyGranted => ActionVerb.SupportPartlyGranted,
        _ => ActionVerb.SupportDeclined,
    };

    private SupportAmount GrantedPart(SupportAmount granted)
    {
        granted.Validate();
        return granted.IsPartOf(Asked) ? granted : throw new DomainException("responsibilities.support-request.invalid-part", "Hours");
    }
}
