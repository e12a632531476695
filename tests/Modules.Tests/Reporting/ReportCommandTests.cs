using FacultyDev.Modules.Tests.Reporting.Pdf;
using FacultyDev.Modules.Tests.Scenarios;

namespace FacultyDev.Modules.Tests.Reporting;

/// <summary>Runs the command on a small demo institution.</summary>
public sealed class ReportCommandTests(ReportCommandTests.Demo demo) : IClassFixture<ReportCommandTests.Demo>
{
    [Fact]
    public async Task Report_KnownUnit_WritesTheFileInTheRequestedLanguage()
    {
        var (code, output, error) = await demo.RunAsync("report", "department", "hlth", "--year", "2026", "--lang", "es", "--out", demo.File("hlth.pdf"));

        code.ShouldBe(0, error);
        output.ShouldContain(demo.File("hlth.pdf"));
        var pdf = await File.ReadAllBytesAsync(demo.File("hlth.pdf"));
        (await PdfReader.InfoAsync(pdf))["Title"].ShouldEndWith("Informe de la facultad, 2026–27");
    }

    [Theory]
    [InlineData("NOPE", "2026", "out.pdf", "There is no unit with the code NOPE.")]
    [InlineData("HLTH", "soon", "out.pdf", "'soon' is not a year.")]
    [InlineData("HLTH", "2026", "no/such/folder/out.pdf", "cannot be written")]
    public async Task Report_InvalidArguments_ExitsWithTwoAndAReason(string unit, string year, string file, string why)
    {
        var (code, _, error) = await demo.RunAsync("report", "department", unit, "--year", year, "--out", demo.File(file));

        code.ShouldBe(2);
        error.ShouldContain(why);
        File.Exists(demo.File(file)).ShouldBeFalse();
    }

    [Fact]
    public async Task Report_WithoutChromium_ExitsWithTwoAndAReason()
    {
        var (code, _, error) = await demo.RunAsync(
            ["report", "department", "HLTH", "--out", demo.File("none.pdf")], ("Pdf:Chromium", "/nowhere/chromium"));

        code.ShouldBe(2);
        error.ShouldContain("/nowhere/chromium");
    }

    public sealed class Demo : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("facultydev-").FullName;

        public string File(string name) => Path.Combine(folder, name);

        public async ValueTask InitializeAsync()
        {
            var (code, _, error) = await RunAsync("seed", "demo", "--people", "60");
            code.ShouldBe(0, error);
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }

        public Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(arguments, []);

        public Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, params (string Name, string Value)[] settings) =>
            HostCommand.RunAsync(File("data"), arguments, settings);
    }
}
