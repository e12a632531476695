using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Supervision;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Modules.Tests.Institution.Supervision;

public sealed class SupervisionLineTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Actor Office = new(Guid.CreateVersion7(), null, "Office", new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc), new DateOnly(2026, 11, 22));

    private readonly FacultyMember ada = Member("F1", "Ada");
    private readonly FacultyMember bo = Member("F2", "Bo");

    [Fact]
    public void Appoint_SomebodyElse_HoldsFromTheFirstDayWithActorAndReason()
    {
        var line = Line(ada, bo, new SupervisionTerms(SupervisionKind.Chair, Today));

        (line.MemberId, line.SupervisorId, line.Kind).ShouldBe((ada.Id, bo.Id, SupervisionKind.Chair));
        (line.AppointedBy, line.Reason, line.Label).ShouldBe((Office.AccountId, "New chair", "Ada Lovelace ← Bo Lovelace"));
        (line.IsInForceOn(Today.AddDays(-1)), line.IsInForceOn(Today), line.IsInForceOn(Today.AddYears(9))).ShouldBe((false, true, true));
    }

    [Fact]
    public void Appoint_Oneself_IsRefused() =>
        Code(() => Line(ada, ada, new SupervisionTerms(SupervisionKind.Chair, Today))).ShouldBe("institution.supervision.own-supervisor");

    [Fact]
    public void Appoint_SomebodyBelow_IsRefused() =>
        Code(() => Line(ada, bo, new SupervisionTerms(SupervisionKind.Chair, Today), ada.Id)).ShouldBe("institution.supervision.cycle");

    [Fact]
    public void Appoint_LastDayBeforeTheFirst_IsRefused() =>
        Code(() => Line(ada, bo, new SupervisionTerms(SupervisionKind.Chair, Today, Today.AddDays(-1)))).ShouldBe("institution.supervision.end-before-start");

    [Fact]
    public void End_InForce_LeavesYesterdayAsTheLastDay()
    {
        var line = Line(ada, bo, new SupervisionTerms(SupervisionKind.Chair, Today.AddYears(-1)));

        line.End(Today, Office);

        (line.Until, line.EndedBy, line.EndedAt, line.IsInForceOn(Today)).ShouldBe((Today.AddDays(-1), Office.AccountId, Office.At, false));
    }

    [Fact]
    public void End_EndedLine_IsRefused()
    {
        var ended = Line(ada, bo, new SupervisionTerms(SupervisionKind.Chair, Today.AddYears(-1)));
        ended.End(Today, Office);
        var ranOut = Line(ada, bo, new SupervisionTerms(SupervisionKind.Chair, Today.AddYears(-1), Today.AddDays(-1)));

        Code(() => ended.End(Today, Office)).ShouldBe("institution.supervision.already-ended");
        Code(() => ranOut.End(Today, Office)).ShouldBe("institution.supervision.already-ended");
        Code(() => ended.Change(new SupervisionTerms(SupervisionKind.Dean, Today), null, new HashSet<Guid>())).ShouldBe("institution.supervision.already-ended");
    }

    [Fact]
    public void Change_Terms_FollowsTheRulesOfAppointing()
    {
        var line = Line(ada, bo, new SupervisionTerms(SupervisionKind.Chair, Today));

        line.Change(new SupervisionTerms(SupervisionKind.Dean, Today, Today.AddYears(1)), "Acting", new HashSet<Guid>());

        (line.Terms, line.Reason).ShouldBe((new SupervisionTerms(SupervisionKind.Dean, Today, Today.AddYears(1)), "Acting"));
        Code(() => line.Change(line.Terms, null, new HashSet<Guid> { ada.Id })).ShouldBe("institution.supervision.cycle");
    }

    private static SupervisionLine Line(FacultyMember member, FacultyMember supervisor, SupervisionTerms terms, params Guid[] above) =>
        new(member, supervisor, terms, above.ToHashSet(), Office, " New chair ");

    private static string Code(Action act) => Should.Throw<DomainException>(act).Code;

    private static FacultyMember Member(string number, string name) => new(
        number, new MemberDetails(name, "Lovelace", $"{number}@example.edu", Guid.CreateVersion7(), "Professor", "Tenure", null, null));
}
