using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>
/// Reads a part's XML as a stream. OpenXmlReader returns a text only as a whole, and a malicious cell can be as large as the
/// file; this reader stops at the maximum cell length.
/// </summary>
internal static class WorkbookPartReader
{
    public static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    });

    /// <summary>Visits the start of every element at any depth.</summary>
    public static IEnumerable<string> Elements(this XmlReader xml)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element)
                yield return xml.LocalName;
    }

    /// <summary>
    /// Appends the text of the current element, up to one character more than a cell may have, and moves to the element's end.
    /// </summary>
    public static void AddText(this XmlReader xml, StringBuilder text, char[] buffer)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                for (int read; (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
                    text.Append(buffer, 0, Math.Min(read, Math.Max(0, SpreadsheetReader.MaxCellLength + 1 - text.Length)));
    }
}
