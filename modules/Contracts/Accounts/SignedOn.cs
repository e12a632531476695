using FacultyDev.Contracts.Institution;

namespace FacultyDev.Contracts.Accounts;

/// <summary>
/// A person has signed in at the institution's identity provider, whose claims give them these roles. A role that a rule gave before and
/// that is not among them ends.
/// </summary>
public sealed record SignedOn(Guid MemberId, IReadOnlyList<SignOnRole> Roles) : IDomainEvent;

/// <param name="RuleId">The sign-on rule that gives the role and alone may end it.</param>
/// <param name="UnitId">Null for the whole institution.</param>
/// <param name="Reason">The claim and its value.</param>
public sealed record SignOnRole(Guid RuleId, FacultyRole Role, Guid? UnitId, string Reason);
