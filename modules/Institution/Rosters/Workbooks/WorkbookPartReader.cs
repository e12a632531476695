using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace FacultyDev.Institution.Rosters.Workbooks;

/// <summary>
/// Reads the XML of a part element by element. Not by OpenXmlReader, which hands over a text only as a whole: a hostile cell may be as
/// large as the file, and here it is read no further than a cell may be long.
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

    /// <summary>Moves over all elements, wherever they are, and stops at each beginning of one.</summary>
    public static IEnumerable<string> Elements(this XmlReader xml)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element)
                yield return xml.LocalName;
    }

    /// <summary>Adds the text of the element at which the reader stands, at most one character more than a cell may have, and moves to its end.</summary>
    public static void AddText(this XmlReader xml, StringBuilder text, char[] buffer)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                for (int read; (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
                    text.Append(buffer, 0, Math.Min(read, Math.Max(0, RosterReader.MaxCellLength + 1 - text.Length)));
    }
}
