using FacultyDev.Kernel.Errors;
using FacultyDev.Reporting.Pdf;

namespace FacultyDev.Modules.Tests.Reporting.Pdf;

public sealed class ChromiumProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("facultydev-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Find_ConfiguredProgram_IsUsed()
    {
        var program = Path.Combine(folder, "my-browser");
        File.WriteAllText(program, "");

        ChromiumProgram.Find(program, null).ShouldBe(program);
    }

    [Fact]
    public void Find_ConfiguredProgramMissing_IsNotReplacedByAnother() =>
        Should.Throw<DomainException>(() => ChromiumProgram.Find(Path.Combine(folder, "typo"), "/usr/bin")).Code.ShouldBe("reporting.chromium.not-at-configured-path");

    [Fact]
    public void Find_NothingConfigured_PrefersTheHeadlessShell()
    {
        var (shell, browser) = (Path.Combine(folder, "chromium-headless-shell"), Path.Combine(folder, "chromium"));
        File.WriteAllText(browser, "");
        File.WriteAllText(shell, "");

        var found = ChromiumProgram.Find("", $"/nowhere{Path.PathSeparator}{folder}");

        found.ShouldBeOneOf("/usr/bin/chromium-headless-shell", shell);
        File.Delete(shell);
        ChromiumProgram.Find("", folder).ShouldBeOneOf("/usr/bin/chromium-headless-shell", "/usr/bin/chrome-headless-shell", "/usr/bin/chromium", browser);
    }
}
