using System.Text;
using DocumentFormat.OpenXml.Packaging;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>Reads the shared strings, to which cells refer by index.</summary>
internal static class SharedStrings
{
    /// <summary>The limit in characters for all strings together.</summary>
    private const int MaxCharacters = 50_000_000;

    public static IReadOnlyList<string> Read(SharedStringTablePart? part)
    {
        if (part is null)
            return [];
        var texts = new List<string>();
        var (text, buffer, total, depthOfSound) = (new StringBuilder(), new char[4096], 0L, int.MaxValue);
        using var xml = WorkbookPartReader.Open(part);
        var isOpen = false;
        foreach (var element in xml.Elements())
        {
            if (xml.Depth <= depthOfSound)
                depthOfSound = int.MaxValue;
            switch (element)
            {
                case "si":
                    Close();
                    isOpen = true;
                    break;
                // A phonetic run (rPh) gives the pronunciation and is not part of the text.
                case "rPh":
                    depthOfSound = xml.Depth;
                    break;
                case "t" when depthOfSound == int.MaxValue:
                    xml.AddText(text, buffer);
                    break;
            }
        }

        Close();
        return texts;

        void Close()
        {
            if (!isOpen)
                return;
            if ((total += text.Length) > MaxCharacters)
                throw new DomainException("kernel.spreadsheet.workbook-too-large", null, WorkbookLimits.MaxUncompressedSize / (1024 * 1024));
            texts.Add(text.ToString());
            text.Clear();
        }
    }
}
