using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Roles;

/// <summary>A role given to a person in a scope, by somebody, for a time. Revoking ends it; the row stays.</summary>
internal sealed class RoleAssignment : Entity, IAudited
{
    private RoleAssignment()
    {
    }

    public RoleAssignment(FacultyMember member, FacultyRole role, Guid? unitId, DateOnly from, Guid? grantedBy)
    {
        if (role == FacultyRole.DeansOffice && unitId is null)
            throw new DomainException("institution.role-needs-unit", "Unit");
        (MemberId, Role, UnitId, From, GrantedBy) = (member.Id, role, unitId, from, grantedBy);
        Label = $"{member.DisplayName}: {role}";
    }

    public Guid MemberId { get; private set; }

    public FacultyRole Role { get; private set; }

    /// <summary>Null means the whole institution.</summary>
    public Guid? UnitId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day it is held; null means until revoked.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The account that granted it; null when an import or the program did.</summary>
    public Guid? GrantedBy { get; private set; }

    [NotAudited]
    public string Label { get; private set; } = "";

    string IAudited.AuditLabel => Label;

    public bool HeldOn(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>Ends it with yesterday as its last day, so that it gives nothing from now on.</summary>
    public void Revoke(DateOnly today)
    {
        if (!HeldOn(today))
            throw new DomainException("institution.role-not-held");
        Until = today.AddDays(-1);
    }
}
