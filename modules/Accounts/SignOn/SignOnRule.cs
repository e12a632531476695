using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Accounts.SignOn;

/// <summary>
/// Gives a role to everybody who signs in with this value of this claim, until they sign in without it. It records who created it and when,
/// and can be removed but not changed.
/// </summary>
internal sealed class SignOnRule : Entity, IAudited
{
    public const int MaxValueLength = 200;

    private SignOnRule()
    {
    }

    public SignOnRule(string claim, string value, FacultyRole role, Guid? unitId, bool makesAdministrators, Guid? decidedBy, DateTime decidedAt)
    {
        if (role == FacultyRole.DeansOffice && unitId is null)
            throw new DomainException("accounts.sign-on-rule.unit-required", nameof(UnitId));
        // The administrator role requires an explicit confirmation that the identity provider may assign it.
        if (role == FacultyRole.Administrator && !makesAdministrators)
            throw new DomainException("accounts.sign-on-rule.administrator-not-confirmed", "MakesAdministrators");
        (Claim, Value, Role, UnitId) = (claim.Trim(), value.Trim(), role, unitId);
        if (Claim.Length == 0)
            throw new DomainException("accounts.sign-on-rule.missing-claim", nameof(Claim));
        if (Value.Length == 0)
            throw new DomainException("accounts.sign-on-rule.missing-value", nameof(Value));
        (DecidedBy, DecidedAt) = (decidedBy, decidedAt);
    }

    public string Claim { get; private set; } = "";

    public string Value { get; private set; } = "";

    public FacultyRole Role { get; private set; }

    /// <summary>Null means the whole institution.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>Null when the application created the rule.</summary>
    public Guid? DecidedBy { get; private set; }

    public DateTime DecidedAt { get; private set; }

    string IAudited.AuditLabel => $"{Claim} = {Value}: {Role}";
}
