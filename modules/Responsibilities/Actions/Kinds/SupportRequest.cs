using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Until it is asked, a support request is only being prepared and counts as none.</summary>
internal enum SupportStage { Prepared, Asked, Granted, PartlyGranted, Declined }

/// <summary>
/// What a support request has besides any action: what leadership was asked for and what it granted. It moves only through the
/// action's verbs. It repeats what the indicator counts by, as a served code does.
/// </summary>
internal sealed class SupportRequest
{
    public const int MaxAskedOfLength = 160;

    private SupportRequest()
    {
    }

    public SupportRequest(ResponsibilityAction action)
    {
        ActionId = action.Id;
        CopyFrom(action);
    }

    public Guid ActionId { get; private set; }

    public SupportStage Stage { get; private set; }

    /// <summary>Whom in leadership; set exactly when it was asked.</summary>
    public string? AskedOf { get; private set; }

    public DateOnly? AskedOn { get; private set; }

    public decimal? AskedHours { get; private set; }

    public decimal? AskedFte { get; private set; }

    public decimal? AskedFunds { get; private set; }

    public decimal? GrantedHours { get; private set; }

    public decimal? GrantedFte { get; private set; }

    public decimal? GrantedFunds { get; private set; }

    /// <summary>Set exactly when leadership answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public Guid UnitId { get; private set; }

    public int AcademicYear { get; private set; }

    public ActionStatus Status { get; private set; }

    public SupportAmount Asked => new(AskedHours, AskedFte, AskedFunds);

    public SupportAmount Granted => new(GrantedHours, GrantedFte, GrantedFunds);

    public bool IsAnswered => Stage is SupportStage.Granted or SupportStage.PartlyGranted or SupportStage.Declined;

    public bool HasBeenAsked => Stage != SupportStage.Prepared;

    internal void Ask(SupportAmount amount, string of, DateOnly day)
    {
        if (Stage != SupportStage.Prepared)
            throw new DomainException("responsibilities.support-request.already-asked");
        amount.Validate();
        if (amount.IsNothing)
            throw new DomainException("responsibilities.support-request.missing-amount", "Hours");
        if (of.Trim().Length is 0 or > MaxAskedOfLength)
            throw new DomainException("responsibilities.support-request.invalid-addressee", nameof(AskedOf), MaxAskedOfLength);
        (Stage, AskedOf, AskedOn) = (SupportStage.Asked, of.Trim(), day);
        (AskedHours, AskedFte, AskedFunds) = (amount.Hours, amount.Fte, amount.Funds);
    }

    /// <param name="granted">What is granted; looked at only where it is granted in part.</param>
    internal void Answer(SupportStage answer, SupportAmount granted, DateOnly day)
    {
        if (Stage != SupportStage.Asked)
            throw new DomainException("responsibilities.support-request.not-asked");
        if (day < AskedOn)
            throw new DomainException("responsibilities.support-request.answered-before-asked", nameof(AnsweredOn));
        var given = answer switch
        {
            SupportStage.Granted => Asked,
            SupportStage.PartlyGranted => GrantedPart(granted),
            SupportStage.Declined => SupportAmount.None,
            _ => throw new DomainException("responsibilities.support-request.invalid-answer", "Answer"),
        };
        (Stage, AnsweredOn) = (answer, day);
        (GrantedHours, GrantedFte, GrantedFunds) = (given.Hours, given.Fte, given.Funds);
    }

    /// <summary>The action was reopened, so the answer was not the last word.</summary>
    internal void RevertAnswer()
    {
        if (!IsAnswered)
            return;
        (Stage, AnsweredOn) = (SupportStage.Asked, null);
        (GrantedHours, GrantedFte, GrantedFunds) = (null, null, null);
    }

    /// <summary>The same request in another year: leadership has it already, since then.</summary>
    internal void ContinueFrom(SupportRequest former)
    {
        (Stage, AskedOf, AskedOn) = (former.Stage, former.AskedOf, former.AskedOn);
        (AskedHours, AskedFte, AskedFunds) = (former.AskedHours, former.AskedFte, former.AskedFunds);
    }

    internal void CopyFrom(ResponsibilityAction action) => (UnitId, AcademicYear, Status) = (action.UnitId, action.AcademicYear, action.Status);

    private SupportAmount GrantedPart(SupportAmount granted)
    {
        granted.Validate();
        return granted.IsPartOf(Asked) ? granted : throw new DomainException("responsibilities.support-request.invalid-part", "Hours");
    }
}
