using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Modules.Tests.Institution.Appointments;

public sealed class JointAppointmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Home = Guid.CreateVersion7();

    private readonly FacultyMember member = new("F1", new MemberDetails("Zoë", "García", "z@e.edu", Home, "Professor", "Tenure", null, null));

    [Fact]
    public void Shares_OfSimultaneousAppointments_CannotExceedFullTime()
    {
        var first = Appoint(60, Today);
        var second = Appoint(40, Today, null, first);

        Refusal(() => Appoint(1, Today, null, first, second)).ShouldBe("institution.appointment.shares-exceed-full-time");
        Refusal(() => first.Change(new AppointmentTerms(61, Today), [first, second], Today)).ShouldBe("institution.appointment.shares-exceed-full-time");
        first.Change(new AppointmentTerms(50, Today), [first, second], Today);
        first.Share.ShouldBe(50);
    }

    /// <summary>Only appointments held on the same day add up, so two successive ones of 70% each leave 30% for a third.</summary>
    [Fact]
    public void Shares_OfSuccessiveAppointments_AreNotAddedUp()
    {
        var spring = Appoint(70, Today, Today.AddDays(99));
        var summer = Appoint(70, Today.AddDays(100), Today.AddDays(199));

        Appoint(30, Today, null, spring, summer).Share.ShouldBe(30);
        Refusal(() => Appoint(31, Today, null, spring, summer)).ShouldBe("institution.appointment.shares-exceed-full-time");
        Appoint(100, Today.AddDays(200), null, spring, summer).Share.ShouldBe(100);
    }

    [Fact]
    public void Appoint_InvalidTerms_IsRefused()
    {
        Refusal(() => new JointAppointment(member, Home, new AppointmentTerms(10, Today), [])).ShouldBe("institution.appointment.home-unit");
        Refusal(() => Appoint(0, Today)).ShouldBe("institution.appointment.share-out-of-range");
        Refusal(() => Appoint(101, Today)).ShouldBe("institution.appointment.share-out-of-range");
        Refusal(() => Appoint(10, Today, Today.AddDays(-1))).ShouldBe("institution.appointment.end-before-start");
        var held = Appoint(10, Today);
        Refusal(() => new JointAppointment(member, held.UnitId, new AppointmentTerms(10, Today), [held])).ShouldBe("institution.appointment.overlapping");
        member.Leave(Today, Today);
        Refusal(() => Appoint(10, Today)).ShouldBe("institution.appointment.member-left");
    }

    [Fact]
    public void End_CurrentAndFutureAppointments_LeavesNoneHeldAfterwards()
    {
        var running = Appoint(10, Today.AddDays(-9));
        var coming = Appoint(10, Today.AddDays(9));

        running.End(Today, Today);
        coming.End(Today, Today);

        (running.IsHeldOn(Today), running.IsHeldOn(Today.AddDays(1)), coming.IsHeldOn(Today.AddDays(9))).ShouldBe((true, false, false));
        Refusal(() => running.End(Today.AddDays(1), Today.AddDays(1))).ShouldBe("institution.appointment.already-ended");
        Refusal(() => running.Change(new AppointmentTerms(20, Today), [], Today.AddDays(1))).ShouldBe("institution.appointment.already-ended");
    }

    private JointAppointment Appoint(int share, DateOnly from, DateOnly? until = null, params JointAppointment[] others) =>
        new(member, Guid.CreateVersion7(), new AppointmentTerms(share, from, until), others);

    private static string Refusal(Action act) => Should.Throw<DomainException>(act).Code;

    private static string Refusal<T>(Func<T> make) => Refusal(() => { make(); });
}
