using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts;

/// <summary>A way to sign in, kept by ASP.NET Core Identity; who the person is and what they may do stand elsewhere.</summary>
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

    /// <summary>Shown where no member stands behind the account.</summary>
    public string Name { get; private set; } = "";

    public Guid? MemberId { get; private set; }

    /// <summary>The password was given by somebody else and must be replaced before anything is shown.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>In which the person last signed in: the language of letters. Null before.</summary>
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

    /// <summary>Everything asked for was given: earlier failures are forgotten.</summary>
    public void RecordSuccessfulSignIn(string language) => (AccessFailedCount, LockoutEnd, Language) = (0, null, language);

    /// <exception cref="DomainException">institution.not-locked</exception>
    public void EndLockout(DateTimeOffset now)
    {
        if (!IsLockedAt(now))
            throw new DomainException("institution.account.not-locked");
        (AccessFailedCount, LockoutEnd) = (0, null);
    }

    string IAudited.AuditLabel => Name;
}
