using FacultyDev.Institution.People;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Modules.Tests.Institution.People;

public sealed class FacultyMemberTests
{
    private static readonly MemberFacts Facts = new(
        "Zoë", "García López", "zoe@example.edu", Guid.CreateVersion7(), "Professor", "Tenure", new DateOnly(2010, 8, 15), new DateOnly(2008, 8, 15));

    [Fact]
    public void Record_EqualFacts_ChangesNothing()
    {
        var member = new FacultyMember("F1", Facts);

        member.Record(Facts with { FirstName = " Zoë ", Email = "ZOE@example.edu" }).ShouldBeFalse();
        member.Record(Facts with { Rank = "Dean" }).ShouldBeTrue();
    }

    [Fact]
    public void Names_OfAMember_AreKeptForListsAndForFinding()
    {
        var member = new FacultyMember("F1", Facts);
        member.PreferName("Zo");

        (member.DisplayName, member.SearchName, member.SearchGiven).ShouldBe(("Zo García López", "garcia lopez zo", "zo garcia lopez"));
    }

    [Theory]
    [InlineData("", "García", "a@e.edu", "institution.first-name")]
    [InlineData("Zoë", " ", "a@e.edu", "institution.last-name")]
    [InlineData("Zoë", "García", "nowhere", "institution.email")]
    [InlineData("Zoë", "García", "Zoë <a@e.edu>", "institution.email")]
    public void Record_ImpossibleFacts_AreRefused(string first, string last, string email, string code) =>
        Should.Throw<DomainException>(() => new FacultyMember("F1", Facts with { FirstName = first, LastName = last, Email = email })).Code.ShouldBe(code);

    /// <summary>Many come as staff or for another duty and join the faculty later.</summary>
    [Fact]
    public void Record_HiredBeforeTheFirstFacultyAppointment_IsTakenOver() =>
        new FacultyMember("F1", Facts with { HireDate = new DateOnly(2001, 8, 14) }).HireDate.ShouldBe(new DateOnly(2001, 8, 14));

    [Theory]
    [InlineData("  Éva   Müller ", "eva muller")]
    [InlineData("\u0301 x", "x")]
    [InlineData("", "")]
    public void Fold_CaseAccentsAndSpaces_AreEvened(string text, string folded) => SearchWords.Fold(text).ShouldBe(folded);
}
