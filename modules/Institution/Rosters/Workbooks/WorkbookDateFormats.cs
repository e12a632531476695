using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;

namespace FacultyDev.Institution.Rosters.Workbooks;

/// <summary>A date in a workbook is a number of days that is shown as a date; which numbers are shown so, the styles say.</summary>
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

    /// <summary>As a roster writes it: 2026-08-15. Null when the number is no day.</summary>
    public string? Text(double serial)
    {
        if (since1904)
            serial += DaysTo1904;
        if (serial is < 1 or > LastDay)
            return null;
        // The calendar of workbooks has a 29 February 1900 that never was.
        var day = DateTime.FromOADate(Math.Floor(serial) + (serial < 60 ? 1 : 0));
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool IsBuiltIn(int format) => format is >= 14 and <= 17 or 22 or >= 27 and <= 36 or >= 50 and <= 58;

    private static bool IsDate(string code) => Words().Replace(code, "").AsSpan().IndexOfAny("yYdD") >= 0;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What is written as it stands: in quotes, in brackets, or behind a backslash.</summary>
    [GeneratedRegex("""\"[^\"]*\"|\[[^\]]*\]|\\.|_.""")]
    private static partial Regex Words();
}
