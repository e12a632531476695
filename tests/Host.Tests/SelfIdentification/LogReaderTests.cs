using Microsoft.Extensions.Logging;

namespace FacultyDev.Host.Tests.SelfIdentification;

public sealed class LogReaderTests
{
    private const string Binder = "Microsoft.AspNetCore.Mvc.ModelBinding.Binders.SimpleTypeModelBinder";

    [Fact]
    public void Log_NameOfAFieldFromTheBinder_IsKeptAsANameAlone()
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

    private static LogReader Reader()
    {
        var reader = new LogReader();
        reader.LookFor(["PacificIslander"]);
        return reader;
    }
}
