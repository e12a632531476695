using FacultyDev.Statistics.Disclosure;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Disclosure;

/// <summary>Sample tables for tests of the confidentiality engine.</summary>
internal static class RandomTables
{
    public static CountTable Of(int[] sizes, params long[] cells) => Of([.. sizes.Select(_ => AxisKind.Group)], sizes, cells);

    public static CountTable Of(AxisKind[] kinds, int[] sizes, params long[] cells) =>
        new([.. sizes.Select((size, a) => new TableAxis($"axis {a}", [.. Enumerable.Range(0, size).Select(c => $"{(char)('a' + a)}{c}")], kinds[a]))], cells);

    /// <summary>Random tables of the given number of axes, with some small cells and occasional zeros.</summary>
    public static Arbitrary<CountTable> Random(int axes, int maxCategories, bool anyKind = false) => Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new Random(seed);
        int[] sizes = [.. Enumerable.Range(0, axes).Select(_ => random.Next(2, maxCategories + 1))];
        AxisKind[] kinds = [.. sizes.Select((_, a) => !anyKind ? AxisKind.Group
            : a == axes - 1 ? (AxisKind)random.Next(3) : (AxisKind)random.Next(2))];
        var cells = sizes.Aggregate(1, (product, size) => product * size);
        return Of(kinds, sizes, [.. Enumerable.Range(0, cells).Select(_ => (long)random.Next(random.Next(3) switch { 0 => 5, 1 => 12, _ => 25 }))]);
    }).ToArbitrary();

    public static string Show(CountTable table, ProtectedTable? result = null) =>
        $"[{string.Join("×", table.Axes.Select(a => $"{a.Categories.Count}{a.Kind.ToString()[0]}"))}] "
        + string.Join(" ", Enumerable.Range(0, table.CellCount).Select(c => $"{table[c]}{(result?.Table == table && result.Pattern.IsHidden(c) ? "*" : "")}"));
}
