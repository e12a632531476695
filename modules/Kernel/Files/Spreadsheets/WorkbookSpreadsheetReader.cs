using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>Reads a sheet of an Excel workbook (.xlsx): the named sheet, or else the first visible one.</summary>
internal sealed class WorkbookSpreadsheetReader : SpreadsheetReader
{
    private readonly SpreadsheetDocument document;
    private readonly XmlReader xml;
    private readonly SheetRowReader row;
    private int line;

    private WorkbookSpreadsheetReader(SpreadsheetDocument document, IReadOnlyList<string> sheets, XmlReader xml, SheetRowReader row)
    {
        (this.document, this.xml, this.row) = (document, xml, row);
        Sheets = sheets;
    }

    public override IReadOnlyList<string> Sheets { get; }

    /// <exception cref="DomainException">The workbook is too large, unreadable, or has no such sheet.</exception>
    public static WorkbookSpreadsheetReader OpenSheet(Stream contents, string? field, string? sheet)
    {
        WorkbookLimits.Require(contents, field);
        contents.Position = 0;
        return WrapErrors(field, () =>
        {
            var document = SpreadsheetDocument.Open(contents, isEditable: false);
            try
            {
                var workbook = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
                var sheets = workbook.Workbook.Descendants<Sheet>()
                    .Where(each => (each.State is null || each.State == SheetStateValues.Visible)
                        && each is { Id.Value: not null, Name.Value: not null } && workbook.GetPartById(each.Id!.Value!) is WorksheetPart)
                    .ToList();
                var chosen = sheets.FirstOrDefault(each => sheet is null || each.Name!.Value == sheet)
                    ?? throw new DomainException("kernel.spreadsheet.sheet-missing", field, sheet ?? "1");
                var formats = WorkbookDateFormats.Read(workbook.WorkbookStylesPart, workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false);
                var row = new SheetRowReader(SharedStrings.Read(workbook.SharedStringTablePart), formats);
                return new WorkbookSpreadsheetReader(
                    document, [.. sheets.Select(each => each.Name!.Value!)], WorkbookPartReader.Open(workbook.GetPartById(chosen.Id!.Value!)), row);
            }
            catch
            {
                document.Dispose();
                throw;
            }
        });
    }

    public override void Dispose()
    {
        xml.Dispose();
        document.Dispose();
    }

    private protected override SpreadsheetRow? ReadNext() => WrapErrors(null, () =>
    {
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            line = CellReference.Number(xml.GetAttribute("r")) ?? line + 1;
            row.Read(xml, line, Columns.Count);
            // Skip empty rows, also above the header.
            if (row.Damage is not null || row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                return new SpreadsheetRow(line, [.. row.Cells], row.Damage);
        }

        return null;
    });

    /// <summary>Converts the many exceptions that the library throws for a malformed file into one domain error.</summary>
    private static T WrapErrors<T>(string? field, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is XmlException or OpenXmlPackageException or FileFormatException or InvalidDataException
            or FormatException or ArgumentException or InvalidOperationException or NullReferenceException or KeyNotFoundException)
        {
            throw new DomainException("kernel.spreadsheet.unreadable-workbook", field);
        }
    }
}
