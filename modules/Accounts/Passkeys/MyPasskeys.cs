using System.Buffers.Text;
using FacultyDev.Accounts.Emails;
using FacultyDev.Accounts.Security;
using FacultyDev.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Accounts.Passkeys;

/// <param name="Id">The credential's id, base64url.</param>
internal sealed record PasskeyView(string Id, string Name, DateTime CreatedAt, bool IsBackedUp);

/// <summary>The viewer's own passkeys (WebAuthn). The device verifies the person, so a passkey counts as both factors.</summary>
internal sealed class MyPasskeys(
    UserManager<Account> accounts, SignInManager<Account> manager, SessionStore sessions, SecurityLog log, AccountMailer mail, IViewer viewer)
{
    public const int MaxNameLength = 60;
    public const int MaxPasskeys = 20;

    public async Task<IReadOnlyList<PasskeyView>> ListAsync() =>
    [
        .. (await accounts.GetPasskeysAsync(await LoadMeAsync())).OrderBy(passkey => passkey.CreatedAt).Select(passkey => new PasskeyView(
            Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt.UtcDateTime, passkey.IsBackedUp)),
    ];

    /// <returns>The options for the browser's credential creation, as JSON.</returns>
    public async Task<string> CreateOptionsAsync()
    {
        var me = await LoadMeAsync();
        return await manager.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = me.Id.ToString(), Name = me.Email!, DisplayName = me.Name });
    }

    /// <param name="credential">The browser's answer to <see cref="CreateOptionsAsync"/>, as JSON.</param>
    public async Task AddAsync(string credential, string name)
    {
        var me = await LoadMeAsync();
        if ((await accounts.GetPasskeysAsync(me)).Count >= MaxPasskeys)
            throw new DomainException("accounts.passkey.too-many", null, MaxPasskeys);
        var passkey = await AttestAsync(credential, me);
        passkey.Name = name.Trim();
        log.Record(me.Id, SecurityEventKind.PasskeyAdded, passkey.Name);
        mail.Enqueue(me, "PasskeyAdded", passkey.Name);
        if (!(await accounts.AddOrUpdatePasskeyAsync(me, passkey)).Succeeded)
            throw new DomainException("accounts.passkey.not-verified");
        if (passkey.IsUserVerified)
            await sessions.RecordSecondFactorAsync(default);
    }

    public async Task<PasskeyView> FindAsync(string id) => (await ListAsync()).FirstOrDefault(passkey => passkey.Id == id) ?? throw new NotFoundException();

    public async Task RenameAsync(string id, string name)
    {
        var (me, passkey) = await LoadAsync(id);
        passkey.Name = name.Trim();
        log.Record(me.Id, SecurityEventKind.PasskeyRenamed, passkey.Name);
        await accounts.AddOrUpdatePasskeyAsync(me, passkey);
    }

    public async Task RemoveAsync(string id)
    {
        var (me, passkey) = await LoadAsync(id);
        log.Record(me.Id, SecurityEventKind.PasskeyRemoved, passkey.Name);
        mail.Enqueue(me, "PasskeyRemoved", passkey.Name ?? "");
        await accounts.RemovePasskeyAsync(me, passkey.CredentialId);
    }

    private async Task<UserPasskeyInfo> AttestAsync(string credential, Account me)
    {
        try
        {
            var made = await manager.PerformPasskeyAttestationAsync(credential);
            return made.Succeeded && made.UserEntity.Id == me.Id.ToString() ? made.Passkey : throw new DomainException("accounts.passkey.not-verified");
        }
        catch (InvalidOperationException)
        {
            // Identity throws this when no options were requested or when they have expired.
            throw new DomainException("accounts.passkey.not-verified");
        }
    }

    private async Task<(Account Me, UserPasskeyInfo Passkey)> LoadAsync(string id)
    {
        var me = await LoadMeAsync();
        var credential = Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : throw new NotFoundException();
        return (me, await accounts.GetPasskeyAsync(me, credential) ?? throw new NotFoundException());
    }

    private async Task<Account> LoadMeAsync() => await accounts.FindByIdAsync(viewer.AccountId.ToString()) ?? throw new NotFoundException();
}
