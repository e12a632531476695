using Microsoft.Extensions.Logging;

namespace FacultyDev.Host.Tests.SelfIdentification;

public sealed class LogReaderTests
{
    private const string Binder = "Microsoft.AspNetCore.Mvc.ModelBinding.Binders.SimpleTypeModelBinder";

    [Fact]
    public void Log_FieldNameFromTheBinder_IsCollectedAsANameOnly()
    {
        using var reader = Reader();

        reader.CreateLogger(Binder).LogTrace("Attempting to bind model using the name '{ModelName}'", "Input.Race[PacificIslander]");

        reader.Leaks.ShouldBeEmpty();
        reader.Names.ShouldBe(["Input.Race[PacificIslander]"]);
    }

    [Theory]
    [InlineData(Binder)]
    [InlineData("FacultyDev.Institution")]
    public void Log_ValueInALineOrScope_IsALeak(string category)
    {
        using var reader = Reader();
        var logger = reader.CreateLogger(category);

        logger.LogTrace("Bound '{ModelName}' to {Value}", "Input.Race", "PacificIslander");
        using (logger.BeginScope(new Dictionary<string, object> { ["Race"] = "PacificIslander" }))
            logger.LogError(new InvalidOperationException("PacificIslander"), "It failed.");

        reader.Leaks.Count.ShouldBe(3);
        reader.Lines.ShouldBe(3);
    }

    [Fact]
    public void Log_ValueAmongSeveralOrInTheTemplate_IsALeak()
    {
        using var reader = Reader();
        var logger = reader.CreateLogger("FacultyDev.Institution");

        logger.LogTrace("Chosen: {Choices}", (object)new[] { "White", "PacificIslander" });
        logger.LogTrace("Chosen: {Choice}", new Uri("https://example.edu/PacificIslander"));
        logger.LogTrace("PacificIslander was chosen by {Number}", 3);
        logger.LogTrace("Chosen by {Number}", 3);

        reader.Leaks.Count.ShouldBe(3);
        reader.Lines.ShouldBe(4);
    }

    [Fact]
    public void Stop_LinesWrittenAfterwards_AreNotRead()
    {
        using var reader = Reader();
        var logger = reader.CreateLogger("FacultyDev.Institution");

        reader.Stop();
        logger.LogTrace("Chosen: {Choice}", "PacificIslander");

        logger.IsEnabled(LogLevel.Critical).ShouldBeFalse();
        reader.Lines.ShouldBe(0);
    }

    private static LogReader Reader()
    {
        var reader = new LogReader();
        reader.LookFor(["PacificIslander"]);
        return reader;
    }
}
