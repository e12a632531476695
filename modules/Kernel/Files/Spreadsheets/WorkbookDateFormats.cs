using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>
/// Finds out which numbers are dates. A workbook stores a date as a number of days; only the cell's style marks it as a date.
/// </summary>
internal sealed partial class WorkbookDateFormats
{
    private const int DaysTo1904 = 1462;
    private const double LastDay = 2_958_465;

    private readonly HashSet<int> dateStyles;
    private readonly bool since1904;

    private WorkbookDateFormats(HashSet<int> dateStyles, bool since1904) => (this.dateStyles, this.since1904) = (dateStyles, since1904);

    public static WorkbookDateFormats Read(WorkbookStylesPart? part, bool since1904)
    {
        var styles = new HashSet<int>();
        if (part is null)
            return new WorkbookDateFormats(styles, since1904);
        var (own, inStyles, style) = (new HashSet<int>(), false, 0);
        using var xml = WorkbookPartReader.Open(part);
        foreach (var element in xml.Elements())
            switch (element)
            {
                case "numFmt" when Number(xml.GetAttribute("numFmtId")) is { } id && IsDate(xml.GetAttribute("formatCode") ?? ""):
                    own.Add(id);
                    break;
                case "cellXfs":
                    inStyles = true;
                    break;
                case "cellStyleXfs" or "cellStyles" or "dxfs":
                    inStyles = false;
                    break;
                case "xf" when inStyles:
                    if (Number(xml.GetAttribute("numFmtId")) is { } format && (IsBuiltIn(format) || own.Contains(format)))
                        styles.Add(style);
                    style++;
                    break;
            }

        return new WorkbookDateFormats(styles, since1904);
    }

    public bool IsDate(int style) => dateStyles.Contains(style);

    /// <summary>The date as 2026-08-15; null if the number is outside the calendar.</summary>
    public string? Text(double serial)
    {
        if (since1904)
            serial += DaysTo1904;
        if (serial is < 1 or > LastDay)
            return null;
        // Excel's calendar counts a 29 February 1900, which did not exist; earlier dates are off by one.
        var day = DateTime.FromOADate(Math.Floor(serial) + (serial < 60 ? 1 : 0));
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool IsBuiltIn(int format) => format is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58;

    private static bool IsDate(string code) => Words().Replace(code, "").AsSpan().IndexOfAny("yYdD") >= 0;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Literal parts of a number format: in quotes, in brackets, or after a backslash or an underscore.</summary>
    [GeneratedRegex("""\"[^\"]*\"|\[[^\]]*\]|\\.|_.""")]
    private static partial Regex Words();
}
