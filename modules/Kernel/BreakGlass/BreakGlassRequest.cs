using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>
/// Somebody asks to see something of somebody else that no role opens. Two others must agree, not all three from one corner of the house;
/// then it is open to who asked, for the hours asked for. The trail has every step and its reason, never what was seen.
/// </summary>
internal sealed class BreakGlassRequest : Entity, IAudited
{
    public const int ShortestReason = 20;
    public const int LongestReason = 1000;
    public const int LongestBasis = 300;
    public const int MostHours = 72;
    public const int ApproversNeeded = 2;

    /// <summary>What nobody agreed to in this time was not urgent, or is to be asked anew.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    private readonly List<BreakGlassStep> steps = [];

    private BreakGlassRequest()
    {
    }

    public BreakGlassRequest(BreakGlassAsk ask, BreakGlassHand by)
    {
        if (ask.OwnerId == by.PersonId)
            throw new DomainException("kernel.break-glass-own-data", nameof(OwnerId));
        if (ask.Reason.Trim().Length is < ShortestReason or > LongestReason)
            throw new DomainException("kernel.break-glass-reason", nameof(Reason), ShortestReason, LongestReason);
        if (ask.LegalBasis?.Trim().Length > LongestBasis)
            throw new DomainException("kernel.break-glass-basis", nameof(LegalBasis), LongestBasis);
        if (ask.Hours is < 1 or > MostHours)
            throw new DomainException("kernel.break-glass-hours", nameof(Hours), MostHours);
        (AskerId, OwnerId, DataClass, Hours) = (by.PersonId, ask.OwnerId, ask.DataClass, ask.Hours);
        (Reason, LegalBasis) = (ask.Reason.Trim(), string.IsNullOrWhiteSpace(ask.LegalBasis) ? null : ask.LegalBasis.Trim());
        (AskedAt, LapsesAt) = (by.At, by.At + Patience);
        Sign(BreakGlassVerb.Asked, by);
    }

    /// <summary>The person who asks, and the only one to whom it opens.</summary>
    public Guid AskerId { get; private set; }

    /// <summary>The person whose data it is.</summary>
    public Guid OwnerId { get; private set; }

    public string DataClass { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string? LegalBasis { get; private set; }

    public int Hours { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>From here on nobody can agree any more.</summary>
    public DateTime LapsesAt { get; private set; }

    public BreakGlassStatus Status { get; private set; }

    /// <summary>How many have agreed.</summary>
    public int Agreed { get; private set; }

    /// <summary>Set exactly when it was granted.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When it ends or ended; set exactly when it was granted.</summary>
    public DateTime? EndsAt { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<BreakGlassStep> Steps => steps;

    string IAudited.AuditLabel => DataClass;

    public BreakGlassState StateAt(DateTime now) => BreakGlassStates.Of(Status, LapsesAt, EndsAt, now);

    public bool HasAgreed(Guid personId) => steps.Exists(step => step.Verb == BreakGlassVerb.Agreed && step.PersonId == personId);

    /// <summary>One of two agrees; with the second it opens.</summary>
    public void Approve(BreakGlassHand by)
    {
        RequireDecidable(by);
        if (Agreed + 1 == ApproversNeeded && !ComesFromElsewhere(by))
            throw new DomainException("kernel.break-glass-same-role");
        Agreed++;
        Sign(BreakGlassVerb.Agreed, by);
        if (Agreed == ApproversNeeded)
            (Status, OpenedAt, EndsAt) = (BreakGlassStatus.Granted, by.At, by.At.AddHours(Hours));
    }

    /// <summary>One is enough to say no.</summary>
    public void Refuse(string reason, BreakGlassHand by)
    {
        RequireDecidable(by);
        if (reason.Trim().Length is 0 or > LongestReason)
            throw new DomainException("kernel.break-glass-refusal", nameof(Reason), LongestReason);
        (Status, Refusal) = (BreakGlassStatus.Refused, reason.Trim());
        Sign(BreakGlassVerb.Refused, by, Refusal);
    }

    /// <summary>Who asked takes it back before it was decided.</summary>
    public void Withdraw(BreakGlassHand by)
    {
        if (by.PersonId != AskerId)
            throw new DomainException("kernel.break-glass-not-yours");
        RequireWaiting(by.At);
        Status = BreakGlassStatus.Withdrawn;
        Sign(BreakGlassVerb.Withdrawn, by);
    }

    /// <summary>It is not needed any longer, or should not have been opened: who asked or who agreed ends it now.</summary>
    public void CloseEarly(BreakGlassHand by)
    {
        if (by.PersonId != AskerId && !HasAgreed(by.PersonId))
            throw new DomainException("kernel.break-glass-not-yours");
        if (StateAt(by.At) != BreakGlassState.Open)
            throw new DomainException("kernel.break-glass-not-open");
        EndsAt = by.At;
        Sign(BreakGlassVerb.Closed, by);
    }

    private void RequireDecidable(BreakGlassHand by)
    {
        if (by.PersonId == AskerId)
            throw new DomainException("kernel.break-glass-own-request");
        if (by.PersonId == OwnerId)
            throw new DomainException("kernel.break-glass-owner");
        RequireWaiting(by.At);
        if (HasAgreed(by.PersonId))
            throw new DomainException("kernel.break-glass-twice");
    }

    private void RequireWaiting(DateTime now)
    {
        switch (StateAt(now))
        {
            case BreakGlassState.Lapsed:
                throw new DomainException("kernel.break-glass-lapsed");
            case not BreakGlassState.Waiting:
                throw new DomainException("kernel.break-glass-decided");
        }
    }

    /// <summary>Somebody of those who agree holds a role that who asked does not hold.</summary>
    private bool ComesFromElsewhere(BreakGlassHand last)
    {
        var asker = steps.Single(step => step.Verb == BreakGlassVerb.Asked).Roles;
        return steps.Where(step => step.Verb == BreakGlassVerb.Agreed).SelectMany(step => step.Roles).Concat(last.Roles).Except(asker).Any();
    }

    private void Sign(BreakGlassVerb verb, BreakGlassHand by, string? why = null) => steps.Add(new BreakGlassStep(Id, verb, by, why));
}
