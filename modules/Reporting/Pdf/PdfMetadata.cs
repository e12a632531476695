using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace FacultyDev.Reporting.Pdf;

/// <summary>
/// Adds what Chromium leaves out of a PDF: the author, the creating program and an XMP packet (ISO 16684-1), which archives and assistive
/// software read. Title, language, tags and outline stay as printed.
/// </summary>
internal static class PdfMetadata
{
    private const string Creator = "FacultyDev";

    private static readonly XNamespace Meta = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";

    /// <param name="author">The institution that publishes the document.</param>
    public static byte[] Write(byte[] printed, string author)
    {
        using var source = new MemoryStream(printed);
        using var document = PdfReader.Open(source, PdfDocumentOpenMode.Modify);
        document.Info.Author = author;
        document.Info.Creator = Creator;
        using var written = new FirstWriteStream(() => ReplacePacket(document));
        document.Save(written);
        return written.ToArray();
    }

    /// <summary>Replaces PDFsharp's own packet, which escapes no markup in the title and names no language.</summary>
    private static void ReplacePacket(PdfDocument document) =>
        document.Internals.Catalog.Elements.GetDictionary("/Metadata")!.Stream!.Value = Packet(document);

    private static byte[] Packet(PdfDocument document)
    {
        var info = document.Info;
        var created = info.CreationDate.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var packet = new XElement(Meta + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", Meta),
            new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
                new XElement(Rdf + "Description",
                    new XAttribute(Rdf + "about", ""), new XAttribute(XNamespace.Xmlns + "dc", Dc),
                    new XAttribute(XNamespace.Xmlns + "xmp", Xmp), new XAttribute(XNamespace.Xmlns + "pdf", Pdf),
                    new XElement(Dc + "format", "application/pdf"),
                    new XElement(Dc + "title", new XElement(Rdf + "Alt", Item(info.Title, new XAttribute(XNamespace.Xml + "lang", "x-default")))),
                    new XElement(Dc + "creator", new XElement(Rdf + "Seq", Item(info.Author))),
                    new XElement(Dc + "language", new XElement(Rdf + "Bag", Item(document.Language))),
                    new XElement(Xmp + "CreatorTool", info.Creator),
                    new XElement(Xmp + "CreateDate", created),
                    new XElement(Xmp + "ModifyDate", created),
                    new XElement(Pdf + "Producer", info.Producer))));
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet}\n<?xpacket end=\"w\"?>");
    }

    private static XElement Item(string text, params object[] more) => new(Rdf + "li", more, text);

    /// <summary>Runs an action before the first byte. PDFsharp creates its packet just before it writes and offers no other point to replace it.</summary>
    private sealed class FirstWriteStream(Action beforeFirst) : MemoryStream
    {
        private bool hasBegun;

        public override void Write(byte[] buffer, int offset, int count)
        {
            Begin();
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Begin();
            base.Write(buffer);
        }

        public override void WriteByte(byte value)
        {
            Begin();
            base.WriteByte(value);
        }

        private void Begin()
        {
            if (hasBegun)
                return;
            hasBegun = true;
            beforeFirst();
        }
    }
}
