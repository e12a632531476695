using System.Security.Cryptography;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Accounts.TwoFactor;

/// <summary>Ten codes of 79 bits each, too many to guess even with their hashes.</summary>
internal sealed class RecoveryCodes(FacultyDevDbContext db, Clock clock)
{
    public const int CodesPerAccount = 10;

    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    /// <summary>Replaces existing codes. The new ones are returned in plain text only here.</summary>
    public async Task<IReadOnlyList<string>> GenerateAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await DeleteAllAsync(accountId, cancellationToken);
        var codes = Enumerable.Range(0, CodesPerAccount).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length)).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode(accountId, RandomSecret.Hash(code))));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(group => new string(group))))];
    }

    public async Task<bool> TryUseAsync(Guid accountId, string typed, CancellationToken cancellationToken)
    {
        var (hash, now) = (RandomSecret.Hash(Normalize(typed)), clock.UtcNow);
        return await Unused(accountId).Where(code => code.Hash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), cancellationToken) == 1;
    }

    public Task<int> CountUnusedAsync(Guid accountId, CancellationToken cancellationToken) => Unused(accountId).CountAsync(cancellationToken);

    public Task DeleteAllAsync(Guid accountId, CancellationToken cancellationToken) =>
        db.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);

    public static string Normalize(string typed) => new([.. typed.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private IQueryable<RecoveryCode> Unused(Guid accountId) =>
        db.Set<RecoveryCode>().Where(code => code.AccountId == accountId && code.UsedAt == null);
}
