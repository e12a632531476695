using System.Globalization;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>A text table for a terminal: names are left-aligned, figures right-aligned.</summary>
internal sealed class TextTable(params string[] head)
{
    private readonly List<string[]> rows = [];

    /// <summary>Number of name columns, counted from the left.</summary>
    public int Names { get; init; } = 1;

    public void Add(params string[] cells) => rows.Add(cells);

    public void WriteTo(TextWriter output)
    {
        int[] widths = [.. head.Select((name, column) => Math.Max(name.Length, rows.Max(row => row[column].Length)))];
        foreach (var row in rows.Prepend(head))
        {
            var cells = row.Select((cell, column) => column < Names ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            output.WriteLine(("  " + string.Join("  ", cells)).TrimEnd());
        }
        output.WriteLine();
    }

    public static string Number(double value, int decimals = 2) => value.ToString("N" + decimals, CultureInfo.CurrentUICulture);

    /// <summary>
    /// Formats a figure of any magnitude: at most three decimals, or six significant digits when it is very large or very small.
    /// </summary>
    public static string Free(double value) => Math.Abs(value) switch
    {
        >= 1e13 or (> 0 and < 1e-3) => value.ToString("G6", CultureInfo.CurrentUICulture),
        >= 1e4 => value.ToString("N0", CultureInfo.CurrentUICulture),
        >= 100 => value.ToString("N2", CultureInfo.CurrentUICulture),
        _ => value.ToString("N3", CultureInfo.CurrentUICulture),
    };
}
