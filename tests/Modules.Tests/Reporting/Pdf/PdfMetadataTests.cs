using System.Xml.Linq;
using FacultyDev.Reporting.Pdf;

namespace FacultyDev.Modules.Tests.Reporting.Pdf;

public sealed class PdfMetadataTests(PrinterFixture fixture) : IClassFixture<PrinterFixture>
{
    private const string Title = "Tom & Jerry's <School>: año 2026–27 “東京”";
    private const string Institution = "Universidad de Ñuñoa & <Co>";

    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";

    [Fact]
    public async Task Write_PrintedDocument_AddsAuthorCreatorAndXmpPacket()
    {
        var pdf = PdfMetadata.Write(await PrintAsync(), Institution);

        var info = await PdfReader.InfoAsync(pdf);
        (info["Title"], info["Author"], info["Creator"], info["Metadata Stream"]).ShouldBe((Title, Institution, "FacultyDev", "yes"));
        var packet = await PdfReader.MetadataAsync(pdf);
        packet.Descendants(Dc + "title").Single().Value.ShouldBe(Title);
        packet.Descendants(Dc + "creator").Single().Value.ShouldBe(Institution);
        packet.Descendants(Dc + "language").Single().Value.ShouldBe("es");
        packet.Descendants(Xmp + "CreatorTool").Single().Value.ShouldBe("FacultyDev");
    }

    [Fact]
    public async Task Write_PrintedDocument_KeepsTagsOutlineTextLanguageAndTime()
    {
        var printed = await PrintAsync();

        var pdf = PdfMetadata.Write(printed, Institution);

        (await PdfReader.OutlineAsync(printed)).ShouldContain("Segundo");
        (await PdfReader.OutlineAsync(pdf)).ShouldBe(await PdfReader.OutlineAsync(printed));
        (await PdfReader.StructureAsync(printed)).ShouldContain("H2");
        (await PdfReader.StructureAsync(pdf)).ShouldBe(await PdfReader.StructureAsync(printed));
        (await PdfReader.TextAsync(pdf)).ShouldBe(await PdfReader.TextAsync(printed));
        (await PdfReader.FontsAsync(pdf)).Split('\n').Length.ShouldBe((await PdfReader.FontsAsync(printed)).Split('\n').Length);
        System.Text.Encoding.Latin1.GetString(pdf).ShouldMatch(@"/Lang ?\(es\)");
        var (before, after) = (await PdfReader.InfoAsync(printed), await PdfReader.InfoAsync(pdf));
        foreach (var kept in new[] { "Tagged", "Pages", "Page size", "CreationDate", "JavaScript", "Encrypted" })
            after[kept].ShouldBe(before[kept], kept);
        after["Tagged"].ShouldBe("yes");
        DateTimeOffset.Parse((await PdfReader.MetadataAsync(pdf)).Descendants(Xmp + "CreateDate").Single().Value, System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
    }

    private Task<byte[]> PrintAsync() => fixture.Printer.PrintAsync(
        $"<!DOCTYPE html><html lang=es><head><title>{System.Net.WebUtility.HtmlEncode(Title)}</title></head><body>"
        + "<h1>Primero: año</h1><p>Unas palabras.</p><h2 style='break-before:page'>Segundo</h2><table><tr><th>Rol<td>Mentora</table></body></html>");
}
