using FacultyDev.Institution.People;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Modules.Tests.Institution.People;

public sealed class FacultyMemberTests
{
    private static readonly MemberDetails Details = new(
        "Zoë", "García López", "zoe@example.edu", Guid.CreateVersion7(), "Professor", "Tenure", new DateOnly(2010, 8, 15), new DateOnly(2008, 8, 15));

    [Fact]
    public void Update_EqualDetails_ChangesNothing()
    {
        var member = new FacultyMember("F1", Details);

        member.Update(Details with { FirstName = " Zoë ", Email = "ZOE@example.edu" }).ShouldBeFalse();
        member.Update(Details with { Rank = "Dean" }).ShouldBeTrue();
    }

    [Fact]
    public void Names_OfAMember_AreStoredForDisplayAndSearch()
    {
        var member = new FacultyMember("F1", Details);
        member.SetPreferredName("Zo");

        (member.DisplayName, member.SearchName, member.SearchGiven).ShouldBe(("Zo García López", "garcia lopez zo", "zo garcia lopez"));
    }

    [Theory]
    [InlineData("", "García", "a@e.edu", "institution.member.invalid-first-name")]
    [InlineData("Zoë", " ", "a@e.edu", "institution.member.invalid-last-name")]
    [InlineData("Zoë", "García", "nowhere", "institution.member.invalid-email")]
    [InlineData("Zoë", "García", "Zoë <a@e.edu>", "institution.member.invalid-email")]
    public void New_InvalidDetails_IsRefused(string first, string last, string email, string code) =>
        Should.Throw<DomainException>(() => new FacultyMember("F1", Details with { FirstName = first, LastName = last, Email = email })).Code.ShouldBe(code);

    /// <summary>Many are hired as staff first and join the faculty later.</summary>
    [Fact]
    public void New_HiredBeforeTheFirstFacultyAppointment_IsAccepted() =>
        new FacultyMember("F1", Details with { HireDate = new DateOnly(2001, 8, 14) }).HireDate.ShouldBe(new DateOnly(2001, 8, 14));

    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Status_OnLeaveReturnAndDeparture_KeepsItsDates()
    {
        var member = new FacultyMember("F1", Details);

        member.GoOnLeave(Today.AddDays(-3), Today.AddDays(90), Today);
        (member.Status, member.StatusSince, member.StatusUntil).ShouldBe((MemberStatus.OnLeave, Today.AddDays(-3), Today.AddDays(90)));
        member.Return();
        (member.Status, member.StatusSince, member.StatusUntil).ShouldBe((MemberStatus.Active, null, null));
        member.Leave(Today, Today);
        (member.Status, member.StatusSince).ShouldBe((MemberStatus.Left, Today));
        member.Return();
        member.Status.ShouldBe(MemberStatus.Active);
    }

    [Fact]
    public void Status_InvalidTransition_IsRefused()
    {
        var member = new FacultyMember("F1", Details);

        Refusal(() => member.Return()).ShouldBe("institution.member.already-active");
        Refusal(() => member.GoOnLeave(Today.AddDays(1), null, Today)).ShouldBe("institution.leave.starts-in-future");
        Refusal(() => member.GoOnLeave(Today, Today.AddDays(-1), Today)).ShouldBe("institution.leave.end-before-start");
        Refusal(() => member.Leave(Today.AddDays(1), Today)).ShouldBe("institution.member.last-day-in-future");
        Refusal(() => member.Anonymize(null, [], DateTime.UnixEpoch)).ShouldBe("institution.member.not-left");
        member.GoOnLeave(Today, null, Today);
        Refusal(() => member.GoOnLeave(Today, null, Today)).ShouldBe("institution.member.already-on-leave");
        member.Leave(Today, Today);
        Refusal(() => member.Leave(Today, Today)).ShouldBe("institution.member.already-left");
        Refusal(() => member.GoOnLeave(Today, null, Today)).ShouldBe("institution.member.already-left");
    }

    [Fact]
    public void Anonymize_OneWhoLeft_LeavesNothingOfThemAndIsFinal()
    {
        var member = new FacultyMember("F1", Details);
        member.SetCampus("Riverside");
        member.SetPreferredName("Zo");
        member.Leave(Today, Today);

        member.Anonymize(null, [], DateTime.UnixEpoch);

        (member.DisplayName, member.PreferredName, member.Rank, member.Track, member.Campus).ShouldBe(("Former member", null, "", "", null));
        (member.HireDate, member.FirstAppointment, member.StatusSince).ShouldBe((null, null, null));
        $"{member.Email} {member.EmployeeNumber} {member.SearchName} {member.SearchGiven}".ShouldNotContain("zo", Case.Insensitive);
        Refusal(() => member.Return()).ShouldBe("institution.member.already-anonymized");
        Refusal(() => member.Update(Details)).ShouldBe("institution.member.already-anonymized");
        Refusal(() => member.Anonymize(null, [], DateTime.UnixEpoch)).ShouldBe("institution.member.already-anonymized");
    }

    [Fact]
    public void RankSince_AfterAnotherRankFromTheRoster_IsCleared()
    {
        var member = new FacultyMember("F1", Details);
        member.SetRankSince(new DateOnly(2020, 7, 1), Today);

        member.Update(Details with { Track = "Clinical" });
        member.RankSince.ShouldBe(new DateOnly(2020, 7, 1));
        member.Update(Details with { Rank = "Chair" });
        member.RankSince.ShouldBeNull();
        Refusal(() => member.SetRankSince(Today.AddDays(1), Today)).ShouldBe("institution.member.rank-since-in-future");
    }

    private static string Refusal(Action act) => Should.Throw<DomainException>(act).Code;
}
