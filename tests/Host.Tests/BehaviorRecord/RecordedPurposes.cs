using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>Records every chain of purposes for which a protector is created.</summary>
internal sealed class RecordedPurposes
{
    /// <summary>Maps a chain of purposes to whether it is used itself instead of only leading to a longer chain.</summary>
    private readonly ConcurrentDictionary<string, bool> chains = new(StringComparer.Ordinal);

    public IEnumerable<string> Chains => chains.Where(chain => chain.Value).Select(chain => chain.Key);

    public IDataProtectionProvider Around(IDataProtectionProvider inner) => new Provider(this, inner);

    private Protector Record(IDataProtector inner, string chain)
    {
        chains.TryAdd(chain, true);
        return new Protector(this, inner, chain);
    }

    private sealed class Provider(RecordedPurposes purposes, IDataProtectionProvider inner) : IDataProtectionProvider
    {
        public IDataProtector CreateProtector(string purpose) => purposes.Record(inner.CreateProtector(purpose), purpose);
    }

    private sealed class Protector(RecordedPurposes purposes, IDataProtector inner, string chain) : IDataProtector
    {
        private bool isUsed;

        public IDataProtector CreateProtector(string purpose)
        {
            if (!isUsed)
                purposes.chains.TryUpdate(chain, false, true);
            return purposes.Record(inner.CreateProtector(purpose), $"{chain} > {purpose}");
        }

        public byte[] Protect(byte[] plaintext) => Used().Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => Used().Unprotect(protectedData);

        private IDataProtector Used()
        {
            isUsed = true;
            purposes.chains[chain] = true;
            return inner;
        }
    }
}
