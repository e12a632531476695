using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.TwoFactor;

/// <summary>Turns two-factor on (key, confirming code, recovery codes) and off.</summary>
internal sealed class TwoFactorCommands(
    FacultyDevDbContext db, UserManager<Account> accounts, AuthenticatorCodes codes, RecoveryCodes recovery, SessionStore sessions, SecurityLog log,
    AccountMailer mail, IViewer viewer, Clock clock)
{
    /// <summary>Creates a key, which is not used until a code confirms it. Replaces an unconfirmed earlier key.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        var me = await LoadMeAsync();
        if (me.TwoFactorEnabled)
            throw new DomainException("accounts.two-factor.already-on");
        await db.Set<Authenticator>().Where(authenticator => authenticator.AccountId == me.Id).ExecuteDeleteAsync(cancellationToken);
        db.Add(codes.Create(me.Id));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>The recovery codes.</returns>
    public async Task<IReadOnlyList<string>> ConfirmAsync(string code, CancellationToken cancellationToken)
    {
        var me = await LoadMeAsync();
        if (await codes.FindAsync(me.Id, cancellationToken) is not { ConfirmedAt: null } waiting)
            throw new DomainException("accounts.two-factor.not-started");
        if (codes.StepOf(waiting, RecoveryCodes.Normalize(code)) is not { } step)
            throw new DomainException("accounts.authenticator-code.invalid", "Code");
        waiting.Confirm(step, clock.UtcNow);
        var made = await recovery.GenerateAsync(me.Id, cancellationToken);
        log.Record(me.Id, SecurityEventKind.TwoFactorEnabled);
        mail.Enqueue(me, "TwoStepOn");
        await accounts.SetTwoFactorEnabledAsync(me, true);
        await sessions.RecordSecondFactorAsync(cancellationToken);
        return made;
    }

    public async Task DisableAsync(string password, CancellationToken cancellationToken)
    {
        var me = await WithPasswordAsync(password);
        await DisableForAsync(me, null, cancellationToken);
    }

    /// <returns>The new codes; the old ones no longer work.</returns>
    public async Task<IReadOnlyList<string>> RegenerateCodesAsync(string password, CancellationToken cancellationToken)
    {
        var me = await WithPasswordAsync(password);
        var made = await recovery.GenerateAsync(me.Id, cancellationToken);
        log.Record(me.Id, SecurityEventKind.RecoveryCodesCreated);
        await db.SaveChangesAsync(cancellationToken);
        return made;
    }

    /// <param name="by">The name of the administrator who turns it off for someone else; null if the person does it.</param>
    public async Task DisableForAsync(Account account, string? by, CancellationToken cancellationToken)
    {
        if (!account.TwoFactorEnabled)
            throw new DomainException("accounts.two-factor.already-off");
        await db.Set<Authenticator>().Where(authenticator => authenticator.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        await recovery.DeleteAllAsync(account.Id, cancellationToken);
        log.Record(account.Id, SecurityEventKind.TwoFactorDisabled, by);
        mail.Enqueue(account, "TwoStepOff");
        await accounts.SetTwoFactorEnabledAsync(account, false);
    }

    private async Task<Account> WithPasswordAsync(string password)
    {
        var me = await LoadMeAsync();
        if (!me.TwoFactorEnabled)
            throw new DomainException("accounts.two-factor.already-off");
        return await accounts.CheckPasswordAsync(me, password) ? me : throw new DomainException("accounts.password.incorrect", "Password");
    }

    private async Task<Account> LoadMeAsync() => await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
}
