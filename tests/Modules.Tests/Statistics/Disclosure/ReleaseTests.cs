using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.Statistics.Disclosure;

/// <summary>The release ledger, panel decisions, and the joint audit of a wave's tables.</summary>
public sealed class ReleaseTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData(0, 40, true)]
    [InlineData(0, 41, false)]
    [InlineData(1, 40, false)]
    [InlineData(4, 40, false)]
    [InlineData(5, 40, true)]
    [InlineData(0, 44, false)]
    [InlineData(0, 45, true)]
    [InlineData(5, 44, false)]
    public void Conflicts_SetsThatDifferByFew_AreRefusedEitherWay(int from, int to, bool allowed) =>
        (ReleaseLedger.Conflicts(new Release("new", People(from, to)), [new Release("old", People(0, 40))], DisclosurePolicy.Standard).Count == 0).ShouldBe(allowed);

    [Fact]
    public void Conflicts_SelfIdentifiedCut_NeedsTen()
    {
        Release old = new("old", People(0, 40)), now = new("now", People(0, 47));
        ReleaseLedger.Conflicts(now, [old], DisclosurePolicy.Standard).ShouldBeEmpty();
        ReleaseLedger.Conflicts(now, [old], DisclosurePolicy.Standard, selfIdentified: true).ShouldBe([new Differencing("old", null, FewAdded: true, FewLeft: false)]);
    }

    [Fact]
    public void Conflicts_OneAddedInEachDepartment_IsFoundByGroup()
    {
        Release Of(string name, int size) => new(name, People(0, 5 * size).Intersect(People(0, 5 * size)),
            Enumerable.Range(0, 5).ToDictionary(d => $"d{d}", d => People(100 * d, (100 * d) + size)));
        var conflicts = ReleaseLedger.Conflicts(Of("new", 11), [Of("old", 10)], DisclosurePolicy.Standard);
        conflicts.Select(c => c.Group).ShouldBe(["d0", "d1", "d2", "d3", "d4"]);
    }

    [Fact]
    public void MemberSet_UnderAnotherKey_SharesNothingButStoredHashesCompareEqual()
    {
        var people = Enumerable.Range(0, 20).Select(Person).ToArray();
        var set = MemberSet.Of(people, Key);
        set.CountWithout(MemberSet.Of(people, [.. Key.Reverse()])).ShouldBe(20);
        set.CountWithout(MemberSet.FromHashes(set.Hashes)).ShouldBe(0);
        MemberSet.Of(people.Concat(people), Key).Count.ShouldBe(20);
        Should.Throw<DisclosureException>(() => MemberSet.Of(people, Key.AsSpan(1))).Fault.ShouldBe(DisclosureFault.KeyTooShort);
    }

    [Fact]
    public void Panel_SamePeopleOrManyChanges_CountsEverybody()
    {
        var before = new Release("spring", People(0, 40));
        PanelDecision.Of(before, People(0, 40), [before], DisclosurePolicy.Standard).Choice.ShouldBe(PanelChoice.Everybody);
        PanelDecision.Of(before, People(10, 60), [before], DisclosurePolicy.Standard).Choice.ShouldBe(PanelChoice.Everybody);
    }

    [Fact]
    public void Panel_FewJoiners_CountsTheMatchedPanel()
    {
        var before = new Release("spring", People(0, 40));
        var decision = PanelDecision.Of(before, People(0, 42), [before], DisclosurePolicy.Standard);
        (decision.Choice, decision.Members!.Count).ShouldBe((PanelChoice.MatchedPanel, 40));
        decision.Conflicts.ShouldHaveSingleItem().FewAdded.ShouldBeTrue();
    }

    [Fact]
    public void Panel_FewLeaversOfAPublishedWave_PublishesNothing()
    {
        // Subtracting the panel from the published wave would reveal the two people who left.
        var before = new Release("spring", People(0, 40));
        PanelDecision.Of(before, People(2, 40), [before], DisclosurePolicy.Standard).Choice.ShouldBe(PanelChoice.Nothing);
        PanelDecision.Of(before, People(2, 40), [], DisclosurePolicy.Standard).Choice.ShouldBe(PanelChoice.MatchedPanel);
    }

    [Fact]
    public void Panel_FewPeopleInTotal_PublishesNothing() =>
        PanelDecision.Of(new Release("spring", People(0, 4)), People(0, 4), [], DisclosurePolicy.Standard).Choice.ShouldBe(PanelChoice.Nothing);

    [Fact]
    public void Wave_TablesThatShareNoHiddenCell_Pass()
    {
        var (ranks, genders) = (Cut("rank", 20, 3, 30, 25, 31, 40), Cut("gender", 18, 5, 29, 26, 40, 31));
        WaveAudit.Run([Protect(ranks), Protect(genders)], DisclosurePolicy.Standard).ShouldBeEmpty();
    }

    [Fact]
    public void Wave_CellHiddenInOneTableAndShownInAnother_IsFound()
    {
        var (ranks, genders) = (Cut("rank", 2, 1, 30, 25, 31, 40), Cut("gender", 1, 2, 30, 25, 40, 31));
        var shown = new ProtectedTable(genders, SuppressionPattern.Of(genders, []), DisclosureAudit.Run(genders, SuppressionPattern.Of(genders, []), DisclosurePolicy.Standard), []);
        var findings = WaveAudit.Run([Protect(ranks), shown], DisclosurePolicy.Standard);
        findings.ShouldContain(new WaveFinding(0, ranks.CellAt(0, CountTable.Total), ShownBy: 1));
    }

    [Fact]
    public void Wave_TotalsOfAnotherTable_RevealACell()
    {
        // On its own, the first table protects the department of three by hiding another one. The second shows other totals of both.
        var first = new CountTable([new("department", ["d0", "d1", "d2"])], [3, 12, 40]);
        var second = new CountTable([new("department", ["d0", "d1", "d2"]), new("rank", ["r0", "r1"])], [2, 1, 7, 5, 20, 20]);
        int[] hidden = [second.CellAt(0, CountTable.Total), second.CellAt(1, CountTable.Total), second.CellAt(0, 0), second.CellAt(0, 1)];
        var alone = Protect(first);
        alone.Audit.IsSafe.ShouldBeTrue();
        var weak = new ProtectedTable(second, SuppressionPattern.Of(second, hidden), DisclosureAudit.Run(second, SuppressionPattern.Of(second, hidden), DisclosurePolicy.Standard), []);
        WaveAudit.Run([alone, weak], DisclosurePolicy.Standard).ShouldContain(finding => finding.ShownBy == null);
    }

    [Fact]
    public void Wave_TablesInACycleOrOfOtherPeople_AreRefused()
    {
        TableAxis a = new("a", ["0", "1"]), b = new("b", ["0", "1"]), c = new("c", ["0", "1"]);
        ProtectedTable Of(TableAxis one, TableAxis other, long last = 9) => Protect(new CountTable([one, other], [9, 9, 9, last]));
        Fault(Of(a, b), Of(b, c), Of(c, a)).ShouldBe(DisclosureFault.TablesDoNotFit);
        Fault(Of(a, b), Of(b, c, 10)).ShouldBe(DisclosureFault.TablesDoNotFit);
        Fault(Of(a, b), Of(new TableAxis("b", ["0", "2"]), c)).ShouldBe(DisclosureFault.TablesDoNotFit);
        WaveAudit.Run([Of(a, b), Of(b, c)], DisclosurePolicy.Standard).ShouldBeEmpty();
    }

    private static DisclosureFault Fault(params ProtectedTable[] tables) =>
        Should.Throw<DisclosureException>(() => WaveAudit.Run(tables, DisclosurePolicy.Standard)).Fault;

    private static CountTable Cut(string by, params long[] cells) =>
        new([new("department", ["d0", "d1", "d2"]), new(by, ["x", "y"])], cells);

    private static ProtectedTable Protect(CountTable table) => TableProtection.Protect(table, DisclosurePolicy.Standard);

    private static MemberSet People(int from, int to) => MemberSet.Of(Enumerable.Range(from, to - from).Select(Person), Key);

    private static Guid Person(int number) => new(number, 0, 0, new byte[8]);
}
