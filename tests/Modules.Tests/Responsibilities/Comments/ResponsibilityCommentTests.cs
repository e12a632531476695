using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;

namespace FacultyDev.Modules.Tests.Responsibilities.Comments;

public sealed class ResponsibilityCommentTests
{
    [Fact]
    public void New_WithText_IsTrimmedAndHasItsActor()
    {
        var comment = Comment("  Two departments wait.  ");
        (comment.Code, comment.UnitId, comment.StartYear, comment.Text).ShouldBe(("CDO-ORG-3", ActionSamples.Unit, 2026, "Two departments wait."));
        (comment.PersonId, comment.Name, comment.At).ShouldBe((ActionSamples.Planner.PersonId, ActionSamples.Planner.Name, ActionSamples.Planner.At));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(CommentText.MaxLength + 1)]
    public void New_WithNoTextOrTooMuch_Refuses(int length) =>
        Should.Throw<DomainException>(() => Comment(new string('x', length))).Code.ShouldBe("responsibilities.comment.invalid-text");

    [Fact]
    public void Withdraw_ByItsAuthor_LeavesNoText()
    {
        var comment = Comment("I take this back");
        comment.Withdraw(ActionSamples.PlannerAfter(90));
        (comment.IsWithdrawn, comment.Text, comment.Name).ShouldBe((true, "", ActionSamples.Planner.Name));
        Should.Throw<DomainException>(() => comment.Withdraw(ActionSamples.Planner)).Code.ShouldBe("responsibilities.comment.already-withdrawn");
    }

    [Fact]
    public void Withdraw_BySomebodyElseOrNobody_Refuses()
    {
        var comment = Comment("Mine");
        foreach (var person in (Guid?[])[Guid.CreateVersion7(), null])
            Should.Throw<DomainException>(() => comment.Withdraw(ActionSamples.Planner with { PersonId = person })).Code.ShouldBe("responsibilities.comment.not-author");
        comment.Text.ShouldBe("Mine");
    }

    private static ResponsibilityComment Comment(string text) => new("CDO-ORG-3", ActionSamples.Unit, new AcademicYear(2026), text, ActionSamples.Planner);
}
