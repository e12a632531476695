using FacultyDev.Statistics.Disclosure;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Disclosure;

/// <summary>What must hold for every table, checked by <see cref="TableSolver"/>, which shares no code with the engine.</summary>
public sealed class TableProtectionPropertyTests
{
    [Fact]
    public void Protect_ThousandTwoWayTables_NoSmallCellCanBeDerived() => Holds(RandomTables.Random(2, 5), 1_000);

    [Fact]
    public void Protect_FiveHundredThreeWayTables_NoSmallCellCanBeDerived() => Holds(RandomTables.Random(3, 3), 500);

    [Fact]
    public void Protect_SelfIdentifiedAndAnswerAxes_NoSmallCellCanBeDerived()
    {
        Holds(RandomTables.Random(1, 6, anyKind: true), 200);
        Holds(RandomTables.Random(2, 4, anyKind: true), 200);
        Holds(RandomTables.Random(3, 3, anyKind: true), 100);
    }

    private static void Holds(Arbitrary<CountTable> tables, int number) => Prop.ForAll(tables, table =>
    {
        var result = TableProtection.Protect(table, DisclosurePolicy.Standard);
        var reader = new TableSolver(result.Table, result.Pattern.IsHidden);
        var shown = RandomTables.Show(result.Table, result);
        for (var cell = 0; cell < result.Table.CellCount; cell++)
            if (IsTooSmall(result.Table, cell))
                result.Pattern.IsHidden(cell).ShouldBeTrue($"{result.Table.NameOf(cell)} of {shown}");
        var bounds = result.Audit.Bounds.ToDictionary(b => b.Cell);
        bounds.Keys.Order().ShouldBe(reader.Hidden);
        foreach (var cell in reader.Hidden)
        {
            var (lower, upper) = reader.RangeOf(cell);
            var k = LeastOf(result.Table, cell);
            if (IsTooSmall(result.Table, cell))
                (upper is null || (upper >= k && upper - lower >= k - 1)).ShouldBeTrue($"{result.Table.NameOf(cell)} is {lower}–{upper} in {shown}");
            else
                (upper is null || upper > lower).ShouldBeTrue($"{result.Table.NameOf(cell)} is {lower} in {shown}");
            (bounds[cell].Lower, bounds[cell].Upper).ShouldBe((lower, upper), $"{result.Table.NameOf(cell)} of {shown}");
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(number));

    // Rules 1 and 2, implemented independently of the engine.
    private static bool IsTooSmall(CountTable table, int cell)
    {
        var position = table.PositionOf(cell);
        int[] cut = [.. Enumerable.Range(0, position.Length).Where(a => position[a] != CountTable.Total)];
        if (table[cell] >= LeastOf(table, cell)) return false;
        if (table[cell] > 0) return true;
        if (!cut.Any(a => table.Axes[a].Kind == AxisKind.Answers)) return false;
        int[] group = [.. position.Select((p, a) => table.Axes[a].Kind == AxisKind.Answers ? CountTable.Total : p)];
        return table[table.CellAt(group)] > 0;
    }

    private static int LeastOf(CountTable table, int cell) =>
        table.PositionOf(cell).Where((p, a) => p != CountTable.Total && table.Axes[a].Kind == AxisKind.SelfIdentified).Any() ? 10 : 5;
}
