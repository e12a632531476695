using System.Globalization;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>Cell references of a sheet: "C7" is column 2 (counted from 0) in row 7.</summary>
internal static class CellReference
{
    private const int MaxColumns = 16_384;

    /// <summary>The column, counted from 0; null if the reference has none.</summary>
    public static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            column = column * 26 + (c - 'A' + 1);
            if (column > MaxColumns)
                return null;
        }

        return column == 0 ? null : column - 1;
    }

    public static string Name(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_048_576 ? number : null;
}
