using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.Statistics.Disclosure;

public sealed class TableProtectionTests
{
    private static readonly AxisKind[] DepartmentByGender = [AxisKind.Group, AxisKind.SelfIdentified];

    [Fact]
    public void Protect_NothingSmall_HidesNothing() =>
        TableProtection.Protect(RandomTables.Of([2, 2], 5, 6, 0, 9), DisclosurePolicy.Standard).Pattern.Count.ShouldBe(0);

    [Fact]
    public void Protect_SelfIdentifiedCut_NeedsTen()
    {
        var table = RandomTables.Of(DepartmentByGender, [3, 2], 9, 30, 25, 40, 31, 52);
        var result = TableProtection.Protect(table, DisclosurePolicy.Standard);
        result.Shown(table.CellAt(0, 0)).ShouldBeNull();
        result.Shown(table.CellAt(0, CountTable.Total)).ShouldBe(39);
        result.Audit.Bounds.ShouldAllBe(b => b.Upper >= 10);
    }

    [Fact]
    public void Protect_SmallDepartmentOfASelfIdentifiedCut_HidesItsTotalRatherThanTheDimension()
    {
        var table = RandomTables.Of(DepartmentByGender, [4, 2], 4, 3, 40, 41, 30, 52, 60, 33);
        var result = TableProtection.Protect(table, DisclosurePolicy.Standard);
        result.DroppedAxes.ShouldBeEmpty();
        result.Shown(table.CellAt(0, CountTable.Total)).ShouldBeNull();
        result.Shown(table.GrandTotal).ShouldBe(263);
        result.Audit.IsSafe.ShouldBeTrue();
    }

    [Fact]
    public void Protect_NoPatternExists_DropsTheFinestDimension()
    {
        // With nine people in total, no cell of a self-identified dimension can have an upper bound of ten.
        var result = TableProtection.Protect(RandomTables.Of(DepartmentByGender, [2, 3], 1, 2, 1, 2, 2, 1), DisclosurePolicy.Standard);
        result.DroppedAxes.ShouldContain("axis 1");
        result.Audit.IsSafe.ShouldBeTrue();
        result.Shown(result.Table.GrandTotal).ShouldBe(9);
    }

    [Fact]
    public void Protect_FewPeopleInTotal_ShowsNothing()
    {
        var result = TableProtection.Protect(RandomTables.Of([2, 2], 1, 0, 2, 1), DisclosurePolicy.Standard);
        result.Shown(result.Table.GrandTotal).ShouldBeNull();
        result.Audit.IsSafe.ShouldBeTrue();
    }

    [Fact]
    public void Protect_Zero_IsHiddenAmongAnswersButShownAmongPeople()
    {
        TableProtection.Protect(RandomTables.Of([AxisKind.Group, AxisKind.Answers], [2, 3], 20, 0, 30, 25, 30, 35), DisclosurePolicy.Standard)
            .Shown(1).ShouldBeNull();
        TableProtection.Protect(RandomTables.Of([2, 3], 20, 0, 30, 25, 30, 35), DisclosurePolicy.Standard).Pattern.Count.ShouldBe(0);
    }

    [Fact]
    public void Protect_SameTableTwice_HidesTheSameCells()
    {
        var random = new Random(7);
        var table = RandomTables.Of([12, 5, 3], [.. Enumerable.Range(0, 180).Select(_ => (long)random.Next(20))]);
        var (one, other) = (TableProtection.Protect(table, DisclosurePolicy.Standard), TableProtection.Protect(table, DisclosurePolicy.Standard));
        other.Pattern.HiddenCells.ShouldBe(one.Pattern.HiddenCells);
        other.Audit.Bounds.ShouldBe(one.Audit.Bounds);
        one.Audit.IsSafe.ShouldBeTrue();
    }

    [Fact]
    public void Protect_Canceled_Stops() => Should.Throw<OperationCanceledException>(
        () => TableProtection.Protect(RandomTables.Of([2, 2], 1, 9, 9, 9), DisclosurePolicy.Standard, new CancellationToken(canceled: true)));

    [Fact]
    public void Audit_SmallCellShown_IsExposed()
    {
        var table = RandomTables.Of([2, 2], 1, 9, 9, 9);
        var report = DisclosureAudit.Run(table, SuppressionPattern.Of(table, []), DisclosurePolicy.Standard);
        report.IsSafe.ShouldBeFalse();
        report.Exposed.ShouldBe([table.CellAt(0, 0)]);
    }

    [Theory, InlineData(4, 10), InlineData(5, 9), InlineData(-1, 10)]
    public void Policy_Lowered_IsRefused(int k, int sensitive) =>
        Should.Throw<DisclosureException>(() => new DisclosurePolicy(k, sensitive)).Fault.ShouldBe(DisclosureFault.PolicyTooWeak);

    [Fact]
    public void Policy_RaisedAboveTheSensitiveMinimum_RaisesBoth() => new DisclosurePolicy(12).SensitiveMinimum.ShouldBe(12);

    [Fact]
    public void Policy_FreeText_NeedsTen() =>
        (DisclosurePolicy.Standard.AllowsFreeText(9), DisclosurePolicy.Standard.AllowsFreeText(10)).ShouldBe((false, true));

    [Fact]
    public void CountTable_BadInput_IsRefusedByName()
    {
        Fault(() => RandomTables.Of([2, 2], 1, 2, 3)).ShouldBe(DisclosureFault.Shape);
        Fault(() => RandomTables.Of([2, 2, 2, 2], new long[16])).ShouldBe(DisclosureFault.Shape);
        Fault(() => RandomTables.Of([2], 1, -2)).ShouldBe(DisclosureFault.NegativeCount);
        Fault(() => RandomTables.Of([2], long.MaxValue, 1)).ShouldBe(DisclosureFault.CountTooLarge);
        Fault(() => RandomTables.Of([2], 1, 2).RequireTotal(4, CountTable.Total)).ShouldBe(DisclosureFault.MarginsDoNotAddUp);
        Fault(() => RandomTables.Of([2], 1, 2).CellAt(2)).ShouldBe(DisclosureFault.UnknownCell);
        Fault(() => new TableAxis("empty", [])).ShouldBe(DisclosureFault.Shape);
    }

    private static DisclosureFault Fault(Func<object?> work) => Should.Throw<DisclosureException>(() => { work(); }).Fault;

    private static DisclosureFault Fault(Action work) => Should.Throw<DisclosureException>(work).Fault;
}
