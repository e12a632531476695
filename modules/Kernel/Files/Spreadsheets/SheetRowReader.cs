using System.Globalization;
using System.Text;
using System.Xml;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>
/// Reads one row of a sheet as the text that a CSV file would have: dates as 2026-08-15, numbers without group separators, TRUE
/// and FALSE. For a formula, the stored result is used; a formula without a result, or an error value, makes the row unreadable.
/// </summary>
internal sealed class SheetRowReader(IReadOnlyList<string> texts, WorkbookDateFormats formats)
{
    private readonly StringBuilder value = new();
    private readonly char[] buffer = new char[4096];

    public List<string> Cells { get; } = [];

    public RowProblem? Damage { get; private set; }

    /// <param name="xml">Positioned at the row; moved to its end.</param>
    /// <param name="expected">The number of columns in the header; 0 when reading the header itself.</param>
    public void Read(XmlReader xml, int line, int expected)
    {
        Cells.Clear();
        Damage = null;
        if (xml.IsEmptyElement)
            return;
        var (depth, next) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var column = CellReference.Column(xml.GetAttribute("r")) ?? next;
                next = column + 1;
                Put(column, ReadCell(xml, column, line), line, expected);
            }

        while (Cells.Count < expected)
            Cells.Add("");
    }

    private void Put(int column, string text, int line, int expected)
    {
        if (text.Length > SpreadsheetReader.MaxCellLength)
            throw new DomainException("kernel.spreadsheet.cell-too-long", null, line, SpreadsheetReader.MaxCellLength);
        if (text.Length == 0)
            return;
        if (expected > 0 && column >= expected)
        {
            Damage ??= string.IsNullOrWhiteSpace(text) ? null : new RowProblem("kernel.row.cell-outside-header", CellReference.Name(column, line));
            return;
        }

        if (column > SpreadsheetReader.MaxColumns)
            throw new DomainException("kernel.spreadsheet.too-many-columns", null, SpreadsheetReader.MaxColumns);
        while (Cells.Count <= column)
            Cells.Add("");
        Cells[column] = text;
    }

    private string ReadCell(XmlReader xml, int column, int line)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var (hasFormula, hasValue) = ReadValue(xml);
        if (hasFormula && !(hasValue && (value.Length > 0 || type == "str")))
            Damage ??= new RowProblem("kernel.row.formula-without-value", CellReference.Name(column, line));
        else if (type == "e")
            Damage ??= new RowProblem("kernel.row.cell-error", CellReference.Name(column, line), value.ToString());
        return type switch
        {
            "s" => Shared(value.ToString()),
            "b" => value.ToString() is "1" ? "TRUE" : value.Length > 0 ? "FALSE" : "",
            "d" => value.ToString().Split('T')[0],
            null or "n" => Number(value.ToString(), style),
            _ => value.ToString(),
        };
    }

    private (bool HasFormula, bool HasValue) ReadValue(XmlReader xml)
    {
        var (hasFormula, hasValue, depthOfSound) = (false, false, int.MaxValue);
        value.Clear();
        if (xml.IsEmptyElement)
            return (false, false);
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.Depth <= depthOfSound)
                depthOfSound = int.MaxValue;
            switch (xml.LocalName)
            {
                case "f":
                    hasFormula = true;
                    break;
                // A phonetic run (rPh) gives the pronunciation and is not part of the text.
                case "rPh":
                    depthOfSound = xml.Depth;
                    break;
                case "v" or "t" when depthOfSound == int.MaxValue:
                    hasValue = true;
                    xml.AddText(value, buffer);
                    break;
            }
        }

        return (hasFormula, hasValue);
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count
            ? texts[at]
            : throw new InvalidDataException("A cell points to a text that is not there.");

    private string Number(string text, string? style)
    {
        // Keep integers as text: an employee number may have more digits than a double can hold.
        var isDate = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && formats.IsDate(number);
        if (!isDate && text.All(char.IsAsciiDigit) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return text;
        if (isDate && formats.Text(value) is { } day)
            return day;
        return Math.Abs(value) < 1e15 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString("0.##########", CultureInfo.InvariantCulture)
            : text;
    }
}
