using System.Text.Json;
using FacultyDev.Host.Commands.Disclosure;

namespace FacultyDev.Host.Tests.Commands.Disclosure;

/// <summary>The <c>disclosure</c> commands with an analyst's files.</summary>
public sealed class DisclosureCommandTests : IDisposable
{
    private const string Axes = """
        "axes": [{ "name": "department", "categories": ["a", "b", "c", "d"] }, { "name": "group", "categories": ["x", "y", "z"] }]
        """;

    private const string Counts = """
        "counts": [[12, 9, 3], [20, 14, 6], [8, 11, 7], [15, 13, 5]]
        """;

    private readonly JsonCommands files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Protect_OneSmallCell_PrintsPatternAndBounds()
    {
        var (code, output, _) = Run("protect", $$"""{ {{Axes}}, {{Counts}}, "totals": [{ "at": ["a", null], "count": 24 }] }""");
        code.ShouldBe(0);
        output.ShouldContain("4 of 20 cells hidden, totals included.");
        output.ShouldContain("0–10");
        output.ShouldContain("small, needs 5");
        output.ShouldContain("The audit passes.");
    }

    [Fact]
    public void Protect_Json_HidesCountsAndProvesIt()
    {
        var json = JsonDocument.Parse(Run("protect", $$"""{ {{Axes}}, {{Counts}} }""", "--json").Output).RootElement;
        json.GetProperty("passes").GetBoolean().ShouldBeTrue();
        json.GetProperty("cells").EnumerateArray().Count(c => c.GetProperty("count").ValueKind == JsonValueKind.Null).ShouldBe(4);
    }

    [Fact]
    public void Audit_OnlyTheSmallCellHidden_ReportsThatItCanBeDerivedAndExitsWithOne()
    {
        var (code, output, _) = Run("audit", $$"""{ {{Axes}}, {{Counts}}, "hidden": [["a", "z"]] }""");
        code.ShouldBe(1);
        output.ShouldContain("The audit fails: a × z can be pinned down to 3.");
    }

    [Fact]
    public void Audit_SafePattern_Passes() =>
        Run("audit", $$"""{ {{Axes}}, {{Counts}}, "hidden": [["a", "z"], ["a", "x"], ["c", "z"], ["c", "x"]] }""").Code.ShouldBe(0);

    [Theory]
    [InlineData("[[12, 9, -3], [20, 14, 6], [8, 11, 7], [15, 13, 5]]", "The count of “a × z” is negative.")]
    [InlineData("[[12, 9, 3], [20, 14], [8, 11, 7], [15, 13, 5]]", "counts[1] has 2 entries; 3 are needed.")]
    [InlineData("[[12, 9, 3], [20, 14, 6]]", "counts has 2 entries; 4 are needed.")]
    [InlineData("[[12, 9, 3.5], [20, 14, 6], [8, 11, 7], [15, 13, 5]]", "counts[0][2]: 3.5 is not a whole number")]
    [InlineData("[[12, 9, \"three\"], [20, 14, 6], [8, 11, 7], [15, 13, 5]]", "counts[0][2]: \"three\" is not a whole number")]
    [InlineData("[[12, 9, NaN], [20, 14, 6], [8, 11, 7], [15, 13, 5]]", "This is not JSON: line 1.")]
    [InlineData("[[12, 9, 3], 4, [8, 11, 7], [15, 13, 5]]", "\"counts[1]\" must be a list.")]
    [InlineData("[[12, 9, 1e300], [20, 14, 6], [8, 11, 7], [15, 13, 5]]", "1e300 is not a whole number")]
    [InlineData("[[12, 9, 3], [20, 14, 6], [8, 11, 7], [15, 13, 9000000000000000000]]", "add up to more than")]
    public void Protect_UnusableCounts_RefusesInOneLine(string counts, string reason) =>
        JsonCommands.ShouldRefuse(Run("protect", $$"""{ {{Axes}}, "counts": {{counts}} }"""), reason);

    [Theory]
    [InlineData("[]", "The file must hold one object")]
    [InlineData("", "This is not JSON: line 1.")]
    [InlineData("{ \"counts\": [] }", "\"axes\" is missing.")]
    [InlineData("{ \"axes\": [], \"counts\": 3 }", "one to 3 dimensions; this has 0")]
    [InlineData("{ \"axes\": [{ \"name\": \"a\", \"categories\": [] }], \"counts\": [] }", "has no categories")]
    [InlineData("{ \"axes\": [{ \"name\": \"a\", \"categories\": [\"x\", \"x\"] }], \"counts\": [1, 2] }", "The name \"x\" stands twice.")]
    [InlineData("{ \"axes\": [{ \"name\": \"a\", \"categories\": [\"x\"], \"kind\": \"odd\" }], \"counts\": [1] }", "has the kind \"odd\"")]
    [InlineData("{ \"axes\": [{ \"name\": \"a\", \"categories\": [\"x\"] }], \"counts\": [9], \"totals\": [{ \"at\": [null], \"count\": 8 }] }", "is given as 8, but its cells add up to 9")]
    public void Protect_UnusableFile_RefusesInOneLine(string contents, string reason) => JsonCommands.ShouldRefuse(Run("protect", contents), reason);

    [Fact]
    public void Protect_LowerMinimum_Refuses() => JsonCommands.ShouldRefuse(Run("protect", $$"""{ {{Axes}}, {{Counts}} }""", "--k", "4"), "never lowered");

    [Fact]
    public void Audit_UnknownCategory_Refuses() =>
        JsonCommands.ShouldRefuse(Run("audit", $$"""{ {{Axes}}, {{Counts}}, "hidden": [["a", "w"]] }"""), "The axis \"group\" has no category \"w\".");

    [Fact]
    public void Protect_MissingFile_Refuses() =>
        JsonCommands.ShouldRefuse(JsonCommands.Run(DisclosureCommand.Create(), "protect", "/nowhere/table.json"), "/nowhere");

    private (int Code, string Output, string Error) Run(string verb, string contents, params string[] options) =>
        JsonCommands.Run(DisclosureCommand.Create(), [verb, files.File(contents), .. options]);
}
