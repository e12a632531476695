using System.IO.Compression;
using System.Text;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Modules.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel.Files;

public sealed class FileStoreTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n…");

    [Fact]
    public async Task Save_ThenOpen_ReturnsTheSameBytes()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);

        var id = await SaveAsync(scenario, Pdf, "../cv.pdf", FilePolicy.Documents);

        await using var program = scenario.AsSystem();
        await using var stream = await program.Get<FileStore>().OpenAsync(id);
        using var read = new MemoryStream();
        await stream.CopyToAsync(read);
        read.ToArray().ShouldBe(Pdf);
        var details = (await program.Get<FileStore>().FindAsync([id]))[id];
        details.Name.ShouldBe("cv.pdf");
        details.ContentType.ShouldBe("application/pdf");
        details.Size.ShouldBe(Pdf.Length);
        details.SavedBy.ShouldBe("Ada Lovelace");
    }

    [Fact]
    public async Task Save_SameContentsTwice_IsStoredOnce()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);

        await SaveAsync(scenario, Pdf, "one.pdf", FilePolicy.Documents);
        await SaveAsync(scenario, Pdf, "two.pdf", FilePolicy.Documents);

        KeptIn(scenario).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Save_Empty_IsRefused() => (await RefusalAsync([], "cv.pdf", FilePolicy.Documents)).Code.ShouldBe("kernel.file.empty");

    [Fact]
    public async Task Save_TooLarge_IsRefusedWithTheLimitAndStoresNothing()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        var policy = new FilePolicy(3 * 1024 * 1024, FileKind.Text);

        var refusal = await Should.ThrowAsync<DomainException>(() => SaveAsync(scenario, new byte[3 * 1024 * 1024 + 1], "a.txt", policy));

        refusal.Code.ShouldBe("kernel.file.too-large");
        refusal.Field.ShouldBe("File");
        refusal.Arguments.ShouldBe([3L]);
        KeptIn(scenario).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cv.exe")]
    [InlineData("cv.pdf.exe")]
    [InlineData("cv")]
    [InlineData("cv.png")]
    public async Task Save_ExtensionThatDoesNotMatchTheContents_IsRefused(string name)
    {
        var refusal = await RefusalAsync(Pdf, name, FilePolicy.Documents);

        refusal.Code.ShouldBe("kernel.file.type-not-allowed");
        refusal.Arguments.Single().ShouldBe(FilePolicy.Documents.KindNames);
    }

    [Fact]
    public async Task Save_ProgramNamedPdf_IsRefused() =>
        (await RefusalAsync("MZ…"u8.ToArray(), "cv.pdf", FilePolicy.Documents)).Code.ShouldBe("kernel.file.type-not-allowed");

    [Fact]
    public async Task Save_ZipNamedWord_IsRefused() =>
        (await RefusalAsync(Zip("anything.txt"), "cv.docx", FilePolicy.Documents)).Code.ShouldBe("kernel.file.type-not-allowed");

    [Fact]
    public async Task Save_ExcelWithMacros_IsRefused() =>
        (await RefusalAsync(Zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsx", FilePolicy.Tables)).Code.ShouldBe("kernel.file.type-not-allowed");

    [Fact]
    public async Task Save_WordNamedExcel_IsRefused() =>
        (await RefusalAsync(Zip("[Content_Types].xml", "word/document.xml"), "a.xlsx", FilePolicy.Tables)).Code.ShouldBe("kernel.file.type-not-allowed");

    [Fact]
    public async Task Save_Excel_IsAccepted()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);

        (await SaveAsync(scenario, Zip("[Content_Types].xml", "xl/workbook.xml"), "ROSTER.XLSX", FilePolicy.Tables)).ShouldNotBe(Guid.Empty);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 })]
    [InlineData(new byte[] { 0x61, 0xC3 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61 })]
    public async Task Save_CsvThatIsNotUtf8Text_IsRefused(byte[] contents) =>
        (await RefusalAsync(contents, "a.csv", FilePolicy.Tables)).Code.ShouldBe("kernel.file.type-not-allowed");

    [Fact]
    public async Task Save_CsvWithACharacterAcrossTwoBlocks_IsAccepted()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        var contents = Encoding.UTF8.GetBytes(new string('a', 64 * 1024 - 1) + "é,b");

        (await SaveAsync(scenario, contents, "a.csv", FilePolicy.Tables)).ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Serve_AnyFile_IsADownload()
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        var id = await SaveAsync(scenario, Pdf, "cv.pdf", FilePolicy.Documents);

        await using var program = scenario.AsSystem();
        var result = await program.Get<FileStore>().ServeAsync(id);

        await using var stream = result.FileStream;
        result.FileDownloadName.ShouldBe("cv.pdf");
        result.ContentType.ShouldBe("application/pdf");
    }

    private static async Task<DomainException> RefusalAsync(byte[] contents, string name, FilePolicy policy)
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        return await Should.ThrowAsync<DomainException>(() => SaveAsync(scenario, contents, name, policy));
    }

    private static async Task<Guid> SaveAsync(TestScenario scenario, byte[] contents, string name, FilePolicy policy)
    {
        await using var ada = FakeAccounts.Ask(scenario, FakeAccounts.Ada);
        var id = await ada.Get<FileStore>().SaveAsync(new MemoryStream(contents), name, policy, "File");
        await ada.Db.SaveChangesAsync();
        return id;
    }

    private static string[] KeptIn(TestScenario scenario) =>
        Directory.GetFiles(scenario.Services.GetRequiredService<DataFolder>().Folder("files"), "*", SearchOption.AllDirectories);

    private static byte[] Zip(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
            foreach (var entry in entries)
                zip.CreateEntry(entry);
        return bytes.ToArray();
    }
}
