using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>Notes every chain of purposes for which a protector is made.</summary>
internal sealed class RecordedPurposes
{
    /// <summary>Chain of purposes → whether it is more than a step towards a longer one.</summary>
    private readonly ConcurrentDictionary<string, bool> chains = new(StringComparer.Ordinal);

    public IEnumerable<string> Chains => chains.Where(chain => chain.Value).Select(chain => chain.Key);

    public IDataProtectionProvider Around(IDataProtectionProvider inner) => new Provider(this, inner);

    private Protector Note(IDataProtector inner, string chain)
    {
        chains.TryAdd(chain, true);
        return new Protector(this, inner, chain);
    }

    private sealed class Provider(RecordedPurposes record, IDataProtectionProvider inner) : IDataProtectionProvider
    {
        public IDataProtector CreateProtector(string purpose) => record.Note(inner.CreateProtector(purpose), purpose);
    }

    private sealed class Protector(RecordedPurposes record, IDataProtector inner, string chain) : IDataProtector
    {
        private bool isUsed;

        public IDataProtector CreateProtector(string purpose)
        {
            if (!isUsed)
                record.chains.TryUpdate(chain, false, true);
            return record.Note(inner.CreateProtector(purpose), $"{chain} > {purpose}");
        }

        public byte[] Protect(byte[] plaintext) => Used().Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => Used().Unprotect(protectedData);

        private IDataProtector Used()
        {
            isUsed = true;
            record.chains[chain] = true;
            return inner;
        }
    }
}
