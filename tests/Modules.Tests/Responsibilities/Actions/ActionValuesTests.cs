using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using static FacultyDev.Modules.Tests.Responsibilities.Actions.ActionSamples;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>Value types of an action: owners and dates as text in the history, links, and comments.</summary>
public sealed class ActionValuesTests
{
    [Fact]
    public void Owner_WrittenAndParsed_IsTheSame()
    {
        foreach (var owner in new[] { ActionOwner.Person(Guid.CreateVersion7()), ActionOwner.HolderOf(FacultyRole.Sponsor) })
        {
            ActionOwner.TryParse(owner.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(owner);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("person:somebody")]
    [InlineData("role:Administrator")]
    [InlineData("role:3")]
    [InlineData("Minutes of the council")]
    public void Owner_FromOtherText_IsNotParsed(string? text) => ActionOwner.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Dates_WrittenAndParsed_AreTheSame()
    {
        foreach (var dates in new[] { new ActionDates(Today, Today.AddDays(3)), new ActionDates(null, Today) })
        {
            ActionDates.TryParse(dates.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(dates);
        }
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("soon/later")]
    [InlineData("a/b/c")]
    [InlineData("2026-11-23/")]
    public void Dates_FromOtherText_AreNotParsed(string text) => ActionDates.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("https://example.edu/minutes", "https://example.edu/minutes")]
    [InlineData(" http://example.edu ", "http://example.edu/")]
    public void Link_ToAWebPage_IsKept(string url, string kept) =>
        ActionEvidence.OfLink(Guid.CreateVersion7(), "Minutes", url, Planner).Url.ShouldBe(kept);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.edu/x")]
    [InlineData("//example.edu/x")]
    [InlineData("/responsibilities")]
    [InlineData("https://user:secret@example.edu/")]
    [InlineData("https://")]
    [InlineData("minutes")]
    public void Link_ToAnythingElse_IsRefusedAtTheField(string url)
    {
        var refusal = Should.Throw<DomainException>(() => ActionEvidence.OfLink(Guid.CreateVersion7(), "Minutes", url, Planner));
        (refusal.Code, refusal.Field).ShouldBe(("responsibilities.evidence.invalid-url", "Url"));
    }

    [Fact]
    public void Link_LongerThanItsColumn_IsRefused() => Should.Throw<DomainException>(
        () => ActionEvidence.OfLink(Guid.CreateVersion7(), "Minutes", "https://example.edu/" + new string('x', ActionEvidence.MaxUrlLength), Planner));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Comment_WithoutText_IsRefused(string text) =>
        Should.Throw<DomainException>(() => new ActionComment(Guid.CreateVersion7(), text, Planner)).Code.ShouldBe("responsibilities.comment.invalid-text");
}
