using FacultyDev.SelfIdentification.Composition;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.SelfIdentification.Composition;

public sealed class FingerprintSetTests
{
    [Fact]
    public void Deserialize_SerializedSet_IsTheSameSet()
    {
        ulong[] fingerprints = [ulong.MaxValue, 7, 0, 1UL << 63];
        var read = FingerprintSet.Deserialize(FingerprintSet.Serialize(fingerprints));
        read.Hashes.ShouldBe(fingerprints.Order().Select(fingerprint => (UInt128)fingerprint));
        FingerprintSet.Deserialize(FingerprintSet.Serialize([])).Count.ShouldBe(0);
    }

    /// <summary>Between releases, nobody or at least the minimum may be added, and the same holds for removals.</summary>
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(10, 0, true)]
    [InlineData(9, 0, false)]
    [InlineData(0, 1, false)]
    [InlineData(12, 9, false)]
    [InlineData(10, 10, true)]
    public void Ledger_OfTwoSets_ForbidsSmallDifferences(int added, int removed, bool allowed)
    {
        var common = Enumerable.Range(100, 50).Select(fingerprint => (ulong)fingerprint);
        var before = FingerprintSet.Deserialize(FingerprintSet.Serialize(common.Concat(Enumerable.Range(1000, removed).Select(fingerprint => (ulong)fingerprint))));
        var now = FingerprintSet.Deserialize(FingerprintSet.Serialize(common.Concat(Enumerable.Range(2000, added).Select(fingerprint => (ulong)fingerprint))));
        DisclosurePolicy.Standard.SensitiveMinimum.ShouldBe(10);
        ReleaseLedger.Conflicts(new Release("", now), [new Release("before", before)], DisclosurePolicy.Standard, selfIdentified: true)
            .Any().ShouldBe(!allowed);
    }
}
