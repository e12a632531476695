using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Statistics.Disclosure;

namespace FacultyDev.SelfIdentification.Composition;

/// <summary>An axis with its groups in order, named as on the day of the release.</summary>
internal sealed record AxisHeaders(CompositionAxis Axis, IReadOnlyList<PublishedHeader> Headers);

/// <summary>
/// Counts the planned tables and applies disclosure control to each. Tables of one release share only their totals, and all
/// totals are published: small categories and groups are merged until no total is small, and a table that would still need a
/// hidden total is merged further or left out. Therefore no hidden count can be derived from another table.
/// </summary>
internal static class CompositionTableBuilder
{
    /// <summary>Groups smaller than this multiple of the minimum are merged; the multiples are tried in order.</summary>
    private static readonly int[] Coarseness = [1, 2, 4, 8];

    public static IEnumerable<PublishedTable> Build(IReadOnlyList<CountedPerson> people, Dimension dimension, IReadOnlyList<AxisHeaders> axes, DisclosurePolicy policy)
    {
        var columns = Columns(people, dimension, policy.SensitiveMinimum, out var joined);
        if (columns.Count < 2)
            yield break;
        foreach (var axis in axes)
            if (Coarseness.Select(times => Table(people, dimension, (columns, joined), axis, policy, times)).FirstOrDefault(table => table is not null) is { } table)
                yield return table;
    }

    /// <summary>Categories with enough people, or with none. The others are merged into "not stated".</summary>
    private static List<string> Columns(IReadOnlyList<CountedPerson> people, Dimension dimension, int minimum, out IReadOnlyList<string> joined)
    {
        var counts = people.CountBy(person => person.Categories[dimension]).ToDictionary();
        var all = CompositionCategories.Of(dimension);
        var together = all.Where(category => category == CompositionCategories.NotStated || counts.GetValueOrDefault(category) is > 0 and var count && count < minimum)
            .ToHashSet();
        while (together.Sum(Count) is > 0 and var sum && sum < minimum && Smallest() is { } next)
            together.Add(next);
        joined = [.. all.Where(category => together.Contains(category) && category != CompositionCategories.NotStated)];
        return [.. all.Where(category => !together.Contains(category)), CompositionCategories.NotStated];

        int Count(string category) => counts.GetValueOrDefault(category);

        string? Smallest() => all.Where(category => !together.Contains(category) && Count(category) > 0).MinBy(Count);
    }

    private static PublishedTable? Table(
        IReadOnlyList<CountedPerson> people, Dimension dimension, (List<string> Names, IReadOnlyList<string> Joined) columns, AxisHeaders axis,
        DisclosurePolicy policy, int times)
    {
        var rows = Rows(people, axis, policy.SensitiveMinimum * times);
        if (rows.Count < 2)
            return null;
        var cells = new long[rows.Count * columns.Names.Count];
        var (rowAt, columnAt) = (Positions(rows.Select(row => row.Code)), Positions(columns.Names));
        foreach (var person in people)
        {
            var row = rowAt.TryGetValue(person.Groups[axis.Axis], out var known) ? known : rows.Count - 1;
            var column = columnAt.TryGetValue(person.Categories[dimension], out var own) ? own : columns.Names.Count - 1;
            cells[(row * columns.Names.Count) + column]++;
        }

        var table = new CountTable(
            [
                new TableAxis($"{axis.Axis}", [.. rows.Select(row => row.Code)]),
                new TableAxis($"{dimension}", columns.Names, AxisKind.SelfIdentified),
            ],
            cells);
        var guarded = TableProtection.Protect(table, policy);
        if (guarded.DroppedAxes.Count > 0 || guarded.Pattern.HiddenCells.Any(cell => !table.IsInner(cell)))
            return null;
        return new PublishedTable(
            dimension, axis.Axis, rows, [.. columns.Names.Select(name => new PublishedHeader(name))], columns.Joined,
            [.. Enumerable.Range(0, rows.Count).Append(CountTable.Total).Select(row => (IReadOnlyList<long?>)
                [.. Enumerable.Range(0, columns.Names.Count).Append(CountTable.Total).Select(column => guarded.Shown(table.CellAt(row, column)))])]);
    }

    /// <summary>Groups with enough people in their order, then all others together.</summary>
    private static List<PublishedHeader> Rows(IReadOnlyList<CountedPerson> people, AxisHeaders axis, int minimum)
    {
        var counts = people.CountBy(person => person.Groups[axis.Axis]).ToDictionary();
        var own = axis.Headers.Where(header => counts.GetValueOrDefault(header.Code) >= minimum).ToList();
        var others = people.Count - own.Sum(header => counts[header.Code]);
        if (others is > 0 && others < minimum && own.MinBy(header => counts[header.Code]) is { } smallest)
            own.Remove(smallest);
        return others > 0 ? [.. own, new PublishedHeader(PublishedHeader.Other)] : own;
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> names) => names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at);
}
