using System.Text.Json;
using FacultyDev.Host.Commands.Matching;

namespace FacultyDev.Host.Tests.Commands.Matching;

/// <summary>The <c>match</c> command with an analyst's files.</summary>
public sealed class MatchCommandTests : IDisposable
{
    private readonly JsonCommands files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Match_Instance_PrintsMatchedChoicesScoreSecondsAndProof()
    {
        var (code, output, _) = Run("""
            { "mentees": 3, "mentors": 2, "capacity": [1, 1], "score": [[9, 8], [7, 1], [5, 5]], "choice": [[0, 1], [0, 0], [0, 0]] }
            """);
        code.ShouldBe(0);
        output.ShouldContain("Instance 1: 3 mentees, 2 mentors, 2 places.");
        output.ShouldContain("matched 2, with a choice 1, score 15,");
        output.ShouldContain("proved optimal");
    }

    [Fact]
    public void Match_PinsExclusionsAndLoadCosts_AreApplied()
    {
        var json = JsonDocument.Parse(Run("""
            { "capacity": [2, 2], "score": [[9, 1], [9, 1], [9, 1]], "load_cost": [[0, 3], [0, 0]], "pins": [[2, 0]], "excluded": [[0, 0]] }
            """, "--json").Output).RootElement[0];
        json.GetProperty("pairs").GetRawText().Where(char.IsDigit).ShouldBe("011020");
        json.GetProperty("score").GetInt64().ShouldBe(9 + 9 - 3 + 1);
        json.GetProperty("certificate").GetProperty("holds").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Match_SeveralInstances_SolvesThoseWithScores()
    {
        var output = Run("""{ "instances": [{ "capacity": [1], "score": [[4]] }, { "capacity": 1 }] }""").Output;
        output.ShouldContain("matched 1, with a choice 0, score 4");
        output.ShouldContain("Instance 2 holds no scores and is left out.");
    }

    [Theory]
    [InlineData("""{ "capacity": [0], "score": [[4]] }""", "Mentor 0 has capacity 0")]
    [InlineData("""{ "capacity": [-1], "score": [[4]] }""", "Mentor 0 has capacity -1")]
    [InlineData("""{ "capacity": [], "score": [[]] }""", "at least one mentor")]
    [InlineData("""{ "capacity": [1], "score": [] }""", "at least one mentee")]
    [InlineData("""{ "capacity": [1], "score": [[4]], "pins": [[0, 0]], "excluded": [[0, 0]] }""", "The pin mentee 0 with mentor 0 cannot be kept")]
    [InlineData("""{ "capacity": [1], "score": [[4], [5]], "pins": [[0, 0], [1, 0]] }""", "the mentor has only 1 place(s)")]
    [InlineData("""{ "capacity": [1], "score": [[4]], "pins": [[3, 0]] }""", "There is no mentee 3")]
    [InlineData("""{ "capacity": [1], "score": [[4]], "pins": [[0]] }""", "pins[0] has 1 entries; 2 are needed.")]
    [InlineData("""{ "capacity": [1, 1], "score": [[4]] }""", "score[0] has 1 entries; 2 are needed.")]
    [InlineData("""{ "mentees": 2, "capacity": [1], "score": [[4]] }""", "score has 1 entries; 2 are needed.")]
    [InlineData("""{ "capacity": [1], "score": [[4.5]] }""", "score[0][0]: 4.5 is not a whole number")]
    [InlineData("""{ "capacity": [1], "score": [["high"]] }""", "is not a whole number")]
    [InlineData("""{ "capacity": [1], "score": [[NaN]] }""", "This is not JSON: line 1.")]
    [InlineData("""{ "capacity": [2], "score": [[4]], "load_cost": [[3, 1]] }""", "must not be negative or fall")]
    [InlineData("""{ "score": [[4]] }""", "\"capacity\" is missing.")]
    [InlineData("""{ "instances": [{ "capacity": [1] }] }""", "No instance holds scores.")]
    public void Match_UnusableFile_RefusesInOneLine(string contents, string reason) => JsonCommands.ShouldRefuse(Run(contents), reason);

    [Fact]
    public void Match_MissingFile_Refuses() => JsonCommands.ShouldRefuse(JsonCommands.Run(MatchCommand.Create(), "/nowhere/instance.json"), "/nowhere");

    private (int Code, string Output, string Error) Run(string contents, params string[] options) =>
        JsonCommands.Run(MatchCommand.Create(), [files.File(contents), .. options]);
}
