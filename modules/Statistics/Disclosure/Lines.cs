namespace FacultyDev.Statistics.Disclosure;

/// <summary>The equations of a table: along every line the inner cells add up to the total.</summary>
internal static class Lines
{
    /// <summary>Returns each line with coefficient +1 for its cells and −1 for its total.</summary>
    public static IEnumerable<List<(int Cell, int Sign)>> Of(CountTable table)
    {
        for (var axis = 0; axis < table.Axes.Count; axis++)
        {
            var (size, stride) = (table.SizeOf(axis), table.StrideOf(axis));
            for (var first = 0; first < table.CellCount; first++)
            {
                if (table.IndexOn(axis, first) != 0)
                    continue;
                var line = new List<(int, int)>(size + 1);
                for (var x = 0; x <= size; x++)
                    line.Add((first + (x * stride), x < size ? 1 : -1));
                yield return line;
            }
        }
    }
}
