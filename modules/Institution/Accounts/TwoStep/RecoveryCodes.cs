using System.Security.Cryptography;
using FacultyDev.Institution.Accounts.Security;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Accounts.TwoStep;

/// <summary>Ten codes of 79 bits each: too many to guess even for who has the hashes.</summary>
internal sealed class RecoveryCodes(FacultyDevDbContext db, TimeProvider time)
{
    public const int Count = 10;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    /// <summary>Replaces what was there. They are shown now and never again.</summary>
    public async Task<IReadOnlyList<string>> MakeAsync(Guid accountId, CancellationToken cancellation)
    {
        await ForgetAsync(accountId, cancellation);
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode(accountId, Secrets.Hash(code))));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(group => new string(group))))];
    }

    public async Task<bool> UseAsync(Guid accountId, string typed, CancellationToken cancellation)
    {
        var (hash, now) = (Secrets.Hash(Plain(typed)), time.GetUtcNow().UtcDateTime);
        return await Unused(accountId).Where(code => code.Hash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), cancellation) == 1;
    }

    public Task<int> LeftAsync(Guid accountId, CancellationToken cancellation) => Unused(accountId).CountAsync(cancellation);

    public Task ForgetAsync(Guid accountId, CancellationToken cancellation) =>
        db.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellation);

    public static string Plain(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private IQueryable<RecoveryCode> Unused(Guid accountId) =>
        db.Set<RecoveryCode>().Where(code => code.AccountId == accountId && code.UsedAt == null);
}
