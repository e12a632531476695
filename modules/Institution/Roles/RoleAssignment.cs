using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Roles;

/// <summary>A role granted to a person in a scope for a term. Revoking ends it and keeps the row.</summary>
internal sealed class RoleAssignment : Entity, IAudited
{
    private RoleAssignment()
    {
    }

    public RoleAssignment(FacultyMember member, FacultyRole role, Guid? unitId, Term term, Actor actor, string? reason = null, Guid? signOnRuleId = null)
    {
        if (role == FacultyRole.DeansOffice && unitId is null)
            throw new DomainException("institution.role.unit-required", "UnitId");
        if (term.Until < term.From)
            throw new DomainException("institution.role.end-before-start", "Until");
        (MemberId, Role, UnitId, From, Until) = (member.Id, role, unitId, term.From, term.Until);
        (GrantedBy, GrantedAt, Reason, SignOnRuleId) = (actor.AccountId, actor.At, DecisionReason.Normalize(reason), signOnRuleId);
        Label = $"{member.DisplayName}: {role}";
        Raise(new RolesChanged());
    }

    public Guid MemberId { get; private set; }

    public FacultyRole Role { get; private set; }

    /// <summary>Null for the whole institution.</summary>
    public Guid? UnitId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null until revoked.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The account that granted it; null if granted outside a signed-in request (demo data, command line).</summary>
    public Guid? GrantedBy { get; private set; }

    public DateTime GrantedAt { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The sign-on rule that granted the role and alone may end it; null if a person granted it.</summary>
    public Guid? SignOnRuleId { get; private set; }

    public Guid? RevokedBy { get; private set; }

    /// <summary>Null if the role was never revoked: it is current or future, or its term has ended.</summary>
    public DateTime? RevokedAt { get; private set; }

    [NotAudited]
    public string Label { get; private set; } = "";

    string IAudited.AuditLabel => Label;

    public bool IsHeldOn(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>Changes the term and the reason. A revoked role cannot be changed.</summary>
    public void Change(Term term, string? reason)
    {
        if (RevokedAt is not null)
            throw new DomainException("institution.role.not-held");
        if (term.Until < term.From)
            throw new DomainException("institution.role.end-before-start", "Until");
        (From, Until, Reason) = (term.From, term.Until, DecisionReason.Normalize(reason));
        Raise(new RolesChanged());
    }

    /// <summary>Ends it with yesterday as its last day, so that it gives nothing from now on. One that has yet to begin never does.</summary>
    public void Revoke(DateOnly today, Actor actor)
    {
        if (RevokedAt is not null || Until < today)
            throw new DomainException("institution.role.not-held");
        (Until, RevokedBy, RevokedAt) = (today.AddDays(-1), actor.AccountId, actor.At);
        Raise(new RolesChanged());
    }
}

/// <summary>First and last day, both included; a null last day means until revoked.</summary>
internal sealed record Term(DateOnly From, DateOnly? Until = null);
