using System.Buffers.Text;
using FacultyDev.Institution.Accounts.Emails;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Institution.Accounts.Sessions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Identity;

namespace FacultyDev.Institution.Accounts.Passkeys;

/// <param name="Id">Of the credential, base64url.</param>
internal sealed record PasskeyView(string Id, string Name, DateTime CreatedAt, bool IsBackedUp);

/// <summary>One's own passkeys (WebAuthn). The person shows themselves to the device, so one counts as both steps.</summary>
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

    /// <returns>What the browser needs to make one, as JSON.</returns>
    public async Task<string> CreateOptionsAsync()
    {
        var me = await LoadMeAsync();
        return await manager.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = me.Id.ToString(), Name = me.Email!, DisplayName = me.Name });
    }

    /// <param name="credential">What the browser made of <see cref="CreateOptionsAsync"/>, as JSON.</param>
    public async Task AddAsync(string credential, string name)
    {
        var me = await LoadMeAsync();
        if ((await accounts.GetPasskeysAsync(me)).Count >= MaxPasskeys)
            throw new DomainException("institution.passkey.too-many", null, MaxPasskeys);
        var passkey = await AttestAsync(credential, me);
        passkey.Name = name.Trim();
        log.Record(me.Id, SecurityEventKind.PasskeyAdded, passkey.Name);
        mail.Enqueue(me, "PasskeyAdded", passkey.Name);
        if (!(await accounts.AddOrUpdatePasskeyAsync(me, passkey)).Succeeded)
            throw new DomainException("institution.passkey.not-verified");
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
            return made.Succeeded && made.UserEntity.Id == me.Id.ToString() ? made.Passkey : throw new DomainException("institution.passkey.not-verified");
        }
        catch (InvalidOperationException)
        {
            // Nobody had asked for one, or it took too long.
            throw new DomainException("institution.passkey.not-verified");
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
