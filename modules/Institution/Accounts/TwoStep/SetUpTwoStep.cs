using FacultyDev.Institution.Accounts.Letters;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.TwoStep;

/// <summary>Sets two-step sign-in up and takes it down: a key, a code that shows that it arrived, recovery codes.</summary>
internal sealed class SetUpTwoStep(
    FacultyDevDbContext db, UserManager<Account> accounts, AuthenticatorCodes codes, RecoveryCodes recovery, SessionBook sessions, SecurityLog log,
    AccountMail mail, IViewer viewer, TimeProvider time)
{
    /// <summary>A fresh key, not asked for until a code has confirmed it. One that waited unconfirmed is thrown away.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        var me = await MeAsync();
        if (me.TwoFactorEnabled)
            throw new DomainException("institution.two-step-on");
        await db.Set<Authenticator>().Where(authenticator => authenticator.AccountId == me.Id).ExecuteDeleteAsync(cancellation);
        db.Add(codes.Make(me.Id));
        await db.SaveChangesAsync(cancellation);
    }

    /// <returns>The recovery codes.</returns>
    public async Task<IReadOnlyList<string>> ConfirmAsync(string code, CancellationToken cancellation)
    {
        var me = await MeAsync();
        if (await codes.FindAsync(me.Id, cancellation) is not { ConfirmedAt: null } waiting)
            throw new DomainException("institution.two-step-not-begun");
        if (codes.StepOf(waiting, RecoveryCodes.Plain(code)) is not { } step)
            throw new DomainException("institution.code-wrong", "Code");
        waiting.Confirm(step, time.GetUtcNow().UtcDateTime);
        var made = await recovery.MakeAsync(me.Id, cancellation);
        log.Note(me.Id, SecurityEventKind.TwoStepOn);
        mail.Write(me, "TwoStepOn");
        await accounts.SetTwoFactorEnabledAsync(me, true);
        await sessions.NoteSecondStepAsync(cancellation);
        return made;
    }

    public async Task TurnOffAsync(string password, CancellationToken cancellation)
    {
        var me = await WithPasswordAsync(password);
        await TakeDownAsync(me, null, cancellation);
    }

    /// <returns>The new codes; the old ones are worth nothing from now on.</returns>
    public async Task<IReadOnlyList<string>> MakeCodesAsync(string password, CancellationToken cancellation)
    {
        var me = await WithPasswordAsync(password);
        var made = await recovery.MakeAsync(me.Id, cancellation);
        log.Note(me.Id, SecurityEventKind.RecoveryCodesMade);
        await db.SaveChangesAsync(cancellation);
        return made;
    }

    /// <param name="by">Who else took it down, for somebody who lost both phone and codes; null for oneself.</param>
    public async Task TakeDownAsync(Account account, string? by, CancellationToken cancellation)
    {
        if (!account.TwoFactorEnabled)
            throw new DomainException("institution.two-step-off");
        await db.Set<Authenticator>().Where(authenticator => authenticator.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await recovery.ForgetAsync(account.Id, cancellation);
        log.Note(account.Id, SecurityEventKind.TwoStepOff, by);
        mail.Write(account, "TwoStepOff");
        await accounts.SetTwoFactorEnabledAsync(account, false);
    }

    private async Task<Account> WithPasswordAsync(string password)
    {
        var me = await MeAsync();
        if (!me.TwoFactorEnabled)
            throw new DomainException("institution.two-step-off");
        return await accounts.CheckPasswordAsync(me, password) ? me : throw new DomainException("institution.password-wrong", "Password");
    }

    private async Task<Account> MeAsync() => await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
}
