using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Supervision;

/// <summary>States who evaluates a member during a term, and who decided it. Ending it keeps the row.</summary>
internal sealed class SupervisionLine : Entity, IAudited
{
    private SupervisionLine()
    {
    }

    /// <param name="above">Everyone above the supervisor at some time during the term.</param>
    public SupervisionLine(
        FacultyMember member, FacultyMember supervisor, SupervisionTerms terms, IReadOnlySet<Guid> above, Actor actor, string? reason = null)
    {
        if (member.Id == supervisor.Id)
            throw new DomainException("institution.supervision.own-supervisor", "SupervisorId");
        (MemberId, SupervisorId) = (member.Id, supervisor.Id);
        (AppointedBy, AppointedAt, Reason) = (actor.AccountId, actor.At, DecisionReason.Normalize(reason));
        Label = $"{member.DisplayName} ← {supervisor.DisplayName}";
        Apply(terms, above);
    }

    /// <summary>The member who is evaluated.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>The member who evaluates.</summary>
    public Guid SupervisorId { get; private set; }

    public SupervisionKind Kind { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null until ended.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The account that decided it; null if decided outside a signed-in request (demo data, command line).</summary>
    public Guid? AppointedBy { get; private set; }

    public DateTime AppointedAt { get; private set; }

    public string? Reason { get; private set; }

    public Guid? EndedBy { get; private set; }

    /// <summary>Null if nobody ended the line: it is current or future, or its term has ended.</summary>
    public DateTime? EndedAt { get; private set; }

    [NotAudited]
    public string Label { get; private set; } = "";

    string IAudited.AuditLabel => Label;

    public SupervisionTerms Terms => new(Kind, From, Until);

    public bool IsInForceOn(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>Changes the kind, term and reason. An ended line cannot be changed.</summary>
    /// <param name="above">Everyone above the supervisor at some time during the new term.</param>
    public void Change(SupervisionTerms terms, string? reason, IReadOnlySet<Guid> above)
    {
        if (EndedAt is not null)
            throw new DomainException("institution.supervision.already-ended");
        Apply(terms, above);
        Reason = DecisionReason.Normalize(reason);
    }

    /// <summary>Ends it with yesterday as its last day, so that nobody is evaluated by it from now on. One that has yet to begin never does.</summary>
    public void End(DateOnly today, Actor actor)
    {
        if (EndedAt is not null || Until < today)
            throw new DomainException("institution.supervision.already-ended");
        (Until, EndedBy, EndedAt) = (today.AddDays(-1), actor.AccountId, actor.At);
    }

    private void Apply(SupervisionTerms terms, IReadOnlySet<Guid> above)
    {
        if (terms.Until < terms.From)
            throw new DomainException("institution.supervision.end-before-start", "Until");
        if (above.Contains(MemberId))
            throw new DomainException("institution.supervision.cycle", "SupervisorId");
        (Kind, From, Until) = (terms.Kind, terms.From, terms.Until);
    }
}

/// <summary>The kind and the first and last day, both included; a null last day means until ended.</summary>
internal sealed record SupervisionTerms(SupervisionKind Kind, DateOnly From, DateOnly? Until = null);
