using System.Diagnostics;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.Api;

/// <summary>Checks the OpenAPI document with Spectral and the rules in spectral.yaml.</summary>
public sealed class LintTests(SmallDemo demo)
{
    [Fact]
    public async Task Document_LintedBySpectral_HasNoFindings()
    {
        using var visitor = await Visitor.SignedInAsync(demo, "office");
        var folder = Directory.CreateTempSubdirectory("facultydev-openapi-");
        try
        {
            var document = Path.Combine(folder.FullName, "openapi.json");
            await File.WriteAllTextAsync(document, await visitor.ReadAsync("/api/openapi.json"));
            using var spectral = Process.Start(new ProcessStartInfo(
                "node",
                [
                    NodeScripts.Find("node_modules", "@stoplight", "spectral-cli", "dist", "index.js"), "lint", document, "--ruleset",
                    NodeScripts.Find("Host.Tests", "Api", "spectral.yaml"), "--fail-severity", "hint", "--quiet",
                ])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var errors = spectral.StandardError.ReadToEndAsync();
            var said = await spectral.StandardOutput.ReadToEndAsync();
            await spectral.WaitForExitAsync();
            spectral.ExitCode.ShouldBe(0, $"{said}{await errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
