using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Platform.BreakGlass;

/// <summary>
/// A request to see data of another person that no role opens. Two other people must approve, and at least one of them must hold a role
/// that the requester does not hold. The data is then open to the requester for the requested hours. The audit trail records every change
/// and its reason, never the data that was seen.
/// </summary>
internal sealed class BreakGlassRequest : Entity, IAudited
{
    public const int MinReasonLength = 20;
    public const int MaxReasonLength = 1000;
    public const int MaxLegalBasisLength = 300;
    public const int MaxHours = 72;
    public const int RequiredApprovals = 2;

    /// <summary>A request that is not approved within this time lapses and must be made again.</summary>
    public static readonly TimeSpan LapsesAfter = TimeSpan.FromDays(7);

    private readonly List<BreakGlassHistoryEntry> entries = [];

    private BreakGlassRequest()
    {
    }

    public BreakGlassRequest(BreakGlassDetails ask, Actor actor)
    {
        if (ask.OwnerId == actor.PersonId)
            throw new DomainException("platform.break-glass.own-data", nameof(OwnerId));
        if (ask.Reason.Trim().Length is < MinReasonLength or > MaxReasonLength)
            throw new DomainException("platform.break-glass.invalid-reason", nameof(Reason), MinReasonLength, MaxReasonLength);
        if (ask.LegalBasis?.Trim().Length > MaxLegalBasisLength)
            throw new DomainException("platform.break-glass.legal-basis-too-long", nameof(LegalBasis), MaxLegalBasisLength);
        if (ask.Hours is < 1 or > MaxHours)
            throw new DomainException("platform.break-glass.invalid-hours", nameof(Hours), MaxHours);
        (RequesterId, OwnerId, DataClass, Hours) = (actor.PersonId!.Value, ask.OwnerId, ask.DataClass, ask.Hours);
        (Reason, LegalBasis) = (ask.Reason.Trim(), string.IsNullOrWhiteSpace(ask.LegalBasis) ? null : ask.LegalBasis.Trim());
        (RequestedAt, LapsesAt) = (actor.At, actor.At + LapsesAfter);
        AddHistory(BreakGlassVerb.Requested, actor);
    }

    /// <summary>The person who made the request, and the only one to whom the data is opened.</summary>
    public Guid RequesterId { get; private set; }

    /// <summary>The person whose data is requested.</summary>
    public Guid OwnerId { get; private set; }

    public string DataClass { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public string? LegalBasis { get; private set; }

    public int Hours { get; private set; }

    public DateTime RequestedAt { get; private set; }

    /// <summary>From this time on nobody can approve the request (UTC).</summary>
    public DateTime LapsesAt { get; private set; }

    public BreakGlassStatus Status { get; private set; }

    /// <summary>Number of approvals.</summary>
    public int Approvals { get; private set; }

    /// <summary>Set exactly when the request was granted.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>The end of the access, future or past; set exactly when the request was granted.</summary>
    public DateTime? EndsAt { get; private set; }

    /// <summary>The reason for the refusal; null unless refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The history, oldest first.</summary>
    public IReadOnlyList<BreakGlassHistoryEntry> History => entries;

    string IAudited.AuditLabel => DataClass;

    public BreakGlassState StateAt(DateTime now) => BreakGlassStates.Of(Status, LapsesAt, EndsAt, now);

    public bool HasApproved(Guid personId) => entries.Exists(entry => entry.Verb == BreakGlassVerb.Approved && entry.PersonId == personId);

    /// <summary>One of two agrees; with the second it opens.</summary>
    public void Approve(Actor actor)
    {
        RequireDecidable(actor);
        if (Approvals + 1 == RequiredApprovals && !HasDistinctRole(actor))
            throw new DomainException("platform.break-glass.same-role");
        Approvals++;
        AddHistory(BreakGlassVerb.Approved, actor);
        if (Approvals == RequiredApprovals)
            (Status, OpenedAt, EndsAt) = (BreakGlassStatus.Granted, actor.At, actor.At.AddHours(Hours));
    }

    /// <summary>One is enough to say no.</summary>
    public void Refuse(string reason, Actor actor)
    {
        RequireDecidable(actor);
        if (reason.Trim().Length is 0 or > MaxReasonLength)
            throw new DomainException("platform.break-glass.invalid-refusal", nameof(Reason), MaxReasonLength);
        (Status, Refusal) = (BreakGlassStatus.Refused, reason.Trim());
        AddHistory(BreakGlassVerb.Refused, actor, Refusal);
    }

    /// <summary>The requester withdraws the request; possible until it is decided or lapses.</summary>
    public void Withdraw(Actor actor)
    {
        if (actor.PersonId != RequesterId)
            throw new DomainException("platform.break-glass.not-permitted");
        RequireWaiting(actor.At);
        Status = BreakGlassStatus.Withdrawn;
        AddHistory(BreakGlassVerb.Withdrawn, actor);
    }

    /// <summary>Ends the access now. The requester and those who approved it may, when it is no longer needed or was a mistake.</summary>
    public void CloseEarly(Actor actor)
    {
        if (actor.PersonId != RequesterId && !HasApproved(actor.PersonId!.Value))
            throw new DomainException("platform.break-glass.not-permitted");
        if (StateAt(actor.At) != BreakGlassState.Open)
            throw new DomainException("platform.break-glass.not-open");
        EndsAt = actor.At;
        AddHistory(BreakGlassVerb.Closed, actor);
    }

    private void RequireDecidable(Actor actor)
    {
        if (actor.PersonId == RequesterId)
            throw new DomainException("platform.break-glass.own-request");
        if (actor.PersonId == OwnerId)
            throw new DomainException("platform.break-glass.owner-cannot-decide");
        RequireWaiting(actor.At);
        if (HasApproved(actor.PersonId!.Value))
            throw new DomainException("platform.break-glass.already-decided-by-you");
    }

    private void RequireWaiting(DateTime now)
    {
        switch (StateAt(now))
        {
            case BreakGlassState.Lapsed:
                throw new DomainException("platform.break-glass.lapsed");
            case not BreakGlassState.Waiting:
                throw new DomainException("platform.break-glass.already-decided");
        }
    }

    /// <summary>Somebody of those who agree holds a role that who asked does not hold.</summary>
    private bool HasDistinctRole(Actor last)
    {
        var requesterRoles = entries.Single(entry => entry.Verb == BreakGlassVerb.Requested).Roles;
        return entries.Where(entry => entry.Verb == BreakGlassVerb.Approved).SelectMany(entry => entry.Roles).Concat(last.Roles).Except(requesterRoles).Any();
    }

    private void AddHistory(BreakGlassVerb verb, Actor actor, string? reason = null) => entries.Add(new BreakGlassHistoryEntry(Id, verb, actor, reason));
}
