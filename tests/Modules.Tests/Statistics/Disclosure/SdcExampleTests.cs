using System.Text.Json;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.Modules.Tests.Statistics.Disclosure;

/// <summary>Two worked examples, whose bounds were computed with scipy's integer programming.</summary>
public sealed class SdcExampleTests
{
    private static readonly JsonElement Stored = Expected.Json("sdc_examples.json");

    [Fact]
    public void Audit_DepartmentByGenderWithOnlyThePrimaryCellHidden_FindsItExactly() =>
        BoundsShouldBe(Department, "primary", "bounds_primary_only").IsSafe.ShouldBeFalse();

    [Fact]
    public void Audit_DepartmentByGender_HasTheStoredBounds() =>
        BoundsShouldBe(Department, "final_suppressed", "bounds_final").IsSafe.ShouldBeTrue();

    [Fact]
    public void Audit_ThreeWayTableWithTwoBlanksPerLine_FindsEveryCellExactly()
    {
        var report = BoundsShouldBe(Ranks, "suppressed", "bounds");
        report.IsExact.ShouldBeTrue();
        report.IsSafe.ShouldBeFalse();
        report.Bounds.ShouldAllBe(b => b.Lower == b.Upper);
    }

    [Fact]
    public void Audit_ThreeWayTableRepaired_HasTheStoredBounds() =>
        BoundsShouldBe(Ranks, "repaired_suppressed", "repaired_bounds").IsSafe.ShouldBeTrue();

    [Fact]
    public void Protect_DepartmentByGender_FindsTheStoredOptimum() => PatternShouldBe(Department, "optimal_suppressed");

    [Fact]
    public void Protect_ThreeWayTable_FindsTheStoredOptimum() => PatternShouldBe(Ranks, "optimal_suppressed");

    private static (JsonElement Example, CountTable Table) Department
    {
        get
        {
            var example = Stored.GetProperty("example_A");
            var table = RandomTables.Of([4, 3], [.. Numbers(example.GetProperty("table"))]);
            foreach (var (total, row) in Numbers(example.GetProperty("row_totals")).Select((t, i) => (t, i)))
                table.RequireTotal(total, row, CountTable.Total);
            return (example, table);
        }
    }

    private static (JsonElement Example, CountTable Table) Ranks
    {
        get
        {
            var example = Stored.GetProperty("example_B");
            return (example, RandomTables.Of([2, 3, 2], [.. Numbers(example.GetProperty("table_dept_rank_gender"))]));
        }
    }

    private static AuditReport BoundsShouldBe((JsonElement Example, CountTable Table) given, string hidden, string bounds)
    {
        var cells = Positions(given, hidden);
        var report = DisclosureAudit.Run(given.Table, SuppressionPattern.Of(given.Table, cells), DisclosurePolicy.Standard);
        foreach (var stored in given.Example.GetProperty(bounds).EnumerateObject())
        {
            var cell = given.Table.CellAt([.. JsonSerializer.Deserialize<int[]>(stored.Name)!]);
            var found = report.Bounds.Single(b => b.Cell == cell);
            (found.Lower, found.Upper).ShouldBe((stored.Value[0].GetInt64(), stored.Value[1].GetInt64()), stored.Name);
        }
        report.Bounds.Count.ShouldBe(cells.Count);
        return report;
    }

    private static void PatternShouldBe((JsonElement Example, CountTable Table) given, string optimum)
    {
        var result = TableProtection.Protect(given.Table, DisclosurePolicy.Standard);
        result.DroppedAxes.ShouldBeEmpty();
        result.Pattern.HiddenCells.ShouldBe(Positions(given, optimum).Order());
    }

    private static List<int> Positions((JsonElement Example, CountTable Table) given, string name) =>
        [.. given.Example.GetProperty(name).EnumerateArray().Select(p => given.Table.CellAt([.. p.EnumerateArray().Select(i => i.GetInt32())]))];

    private static IEnumerable<long> Numbers(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Numbers) : [element.GetInt64()];
}
