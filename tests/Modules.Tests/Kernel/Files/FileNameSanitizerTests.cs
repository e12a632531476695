using FacultyDev.Kernel.Files;

namespace FacultyDev.Modules.Tests.Kernel.Files;

public sealed class FileNameSanitizerTests
{
    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ada\\cv.pdf", "cv.pdf")]
    [InlineData("report\u202Efdp.exe", "reportfdp.exe")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("  . cv.pdf . ", "cv.pdf")]
    [InlineData("", "file")]
    [InlineData("...", "file")]
    [InlineData("CON.txt", "_CON.txt")]
    [InlineData("<script>.csv", "_script_.csv")]
    [InlineData("Currículum de José.pdf", "Currículum de José.pdf")]
    public void Sanitize_HostileOrHarmlessName_IsSafe(string raw, string clean) => FileNameSanitizer.Sanitize(raw).ShouldBe(clean);

    [Fact]
    public void Sanitize_LongName_KeepsItsExtension()
    {
        var name = FileNameSanitizer.Sanitize(new string('n', 500) + ".pdf");

        name.Length.ShouldBe(FileNameSanitizer.MaxLength);
        name.ShouldEndWith(".pdf");
    }
}
