using FacultyDev.Institution.Composition;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.Institution.Composition;

public sealed class FingerprintSetTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSameSet()
    {
        ulong[] marks = [ulong.MaxValue, 7, 0, 1UL << 63];
        var read = FingerprintSet.Deserialize(FingerprintSet.Serialize(marks));
        read.Hashes.ShouldBe(marks.Order().Select(mark => (UInt128)mark));
        FingerprintSet.Deserialize(FingerprintSet.Serialize([])).Count.ShouldBe(0);
    }

    /// <summary>Adding or losing fewer than the minimum is what a release may not do; none, or enough, it may.</summary>
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(10, 0, true)]
    [InlineData(9, 0, false)]
    [InlineData(0, 1, false)]
    [InlineData(12, 9, false)]
    [InlineData(10, 10, true)]
    public void Ledger_OfTwoSetsOfMarks_ForbidsSmallDifferences(int come, int gone, bool allowed)
    {
        var stays = Enumerable.Range(100, 50).Select(mark => (ulong)mark);
        var before = FingerprintSet.Deserialize(FingerprintSet.Serialize(stays.Concat(Enumerable.Range(1000, gone).Select(mark => (ulong)mark))));
        var now = FingerprintSet.Deserialize(FingerprintSet.Serialize(stays.Concat(Enumerable.Range(2000, come).Select(mark => (ulong)mark))));
        DisclosurePolicy.Standard.SensitiveMinimum.ShouldBe(10);
        ReleaseLedger.Conflicts(new Release("", now), [new Release("before", before)], DisclosurePolicy.Standard, selfIdentified: true)
            .Any().ShouldBe(!allowed);
    }
}
