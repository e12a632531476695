using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts;

/// <summary>A sign-in managed by ASP.NET Core Identity. The person and their roles are stored separately.</summary>
internal sealed class Account : IdentityUser<Guid>, IAudited
{
    private Account()
    {
    }

    public Account(string email, string name, Guid? memberId)
    {
        (Id, Email, UserName, Name, MemberId) = (Guid.CreateVersion7(), email, email, name, memberId);
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        LockoutEnabled = true;
    }

    /// <summary>Shown when the account belongs to no faculty member.</summary>
    public string Name { get; private set; } = "";

    public Guid? MemberId { get; private set; }

    /// <summary>Someone else set the password; the person must replace it before any other page opens.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>The language of the person's last sign-in, in which emails are written; null before the first sign-in.</summary>
    [NotAudited]
    public string? Language { get; private set; }

    [Redacted]
    public override string? PasswordHash { get; set; }

    [NotAudited]
    public override string? SecurityStamp { get; set; }

    [NotAudited]
    public override string? ConcurrencyStamp { get; set; } = Guid.CreateVersion7().ToString("N");

    [NotAudited]
    public override int AccessFailedCount { get; set; }

    public void RequirePasswordChange() => MustChangePassword = true;

    public void ConfirmOwnPassword() => MustChangePassword = false;

    public bool IsLockedAt(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>Clears earlier failed attempts and any lockout, because every required factor was given.</summary>
    public void RecordSuccessfulSignIn(string language) => (AccessFailedCount, LockoutEnd, Language) = (0, null, language);

    /// <exception cref="DomainException">institution.account.not-locked</exception>
    public void EndLockout(DateTimeOffset now)
    {
        if (!IsLockedAt(now))
            throw new DomainException("accounts.account.not-locked");
        (AccessFailedCount, LockoutEnd) = (0, null);
    }

    string IAudited.AuditLabel => Name;
}
