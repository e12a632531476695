using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>Writes a workbook with one sheet and all cells as text.</summary>
public static class WorkbookWriter
{
    public static byte[] Write(string sheet, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var worksheet = workbook.AddNewPart<WorksheetPart>();
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = sheet, SheetId = 1, Id = workbook.GetIdOfPart(worksheet) }));
            using var writer = OpenXmlWriter.Create(worksheet);
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            uint line = 0;
            foreach (var row in rows)
            {
                writer.WriteStartElement(new Row { RowIndex = ++line });
                for (var column = 0; column < row.Count; column++)
                    writer.WriteElement(new Cell
                    {
                        CellReference = CellReference.Name(column, (int)line), DataType = CellValues.InlineString,
                        InlineString = new InlineString(new Text(row[column]) { Space = SpaceProcessingModeValues.Preserve }),
                    });
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }
}
