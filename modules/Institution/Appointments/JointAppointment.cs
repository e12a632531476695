using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Appointments;

/// <summary>
/// A share of a person's work that belongs to a unit other than the home unit during a term. The home unit has the rest.
/// </summary>
internal sealed class JointAppointment : Entity, IAudited
{
    public const int FullTimePercent = 100;

    private JointAppointment()
    {
    }

    /// <param name="others">The person's other appointments, past and present.</param>
    public JointAppointment(FacultyMember member, Guid unitId, AppointmentTerms terms, IReadOnlyCollection<JointAppointment> others)
    {
        if (member.Status == MemberStatus.Left)
            throw new DomainException("institution.appointment.member-left", "UnitId", member.DisplayName);
        if (unitId == member.UnitId)
            throw new DomainException("institution.appointment.home-unit", "UnitId");
        (MemberId, UnitId, Label) = (member.Id, unitId, member.DisplayName);
        Apply(terms, others);
    }

    public Guid MemberId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>In percent of full time, 1 to 100.</summary>
    public int Share { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null if open-ended.</summary>
    public DateOnly? Until { get; private set; }

    [NotAudited]
    public string Label { get; private set; } = "";

    string IAudited.AuditLabel => Label;

    public bool IsOverOn(DateOnly day) => Until < day;

    public bool IsHeldOn(DateOnly day) => From <= day && !IsOverOn(day);

    /// <summary>Changes the share and the term of an appointment that has not ended.</summary>
    public void Change(AppointmentTerms terms, IReadOnlyCollection<JointAppointment> others, DateOnly today)
    {
        RequireNotOver(today);
        Apply(terms, others);
    }

    /// <summary>Ends the appointment on this day; an appointment that has not begun never begins.</summary>
    public void End(DateOnly lastDay, DateOnly today)
    {
        RequireNotOver(today);
        Until = lastDay < From ? From.AddDays(-1) : lastDay;
    }

    private void Apply(AppointmentTerms terms, IEnumerable<JointAppointment> others)
    {
        if (terms.Share is < 1 or > FullTimePercent)
            throw new DomainException("institution.appointment.share-out-of-range", "Share", FullTimePercent);
        if (terms.Until < terms.From)
            throw new DomainException("institution.appointment.end-before-start", "Until");
        var concurrent = others.Where(other => other.Id != Id && other.Overlaps(terms)).ToList();
        if (concurrent.Exists(other => other.UnitId == UnitId))
            throw new DomainException("institution.appointment.overlapping", "UnitId");
        if (MaxConcurrentShare(terms, concurrent) is var usedShare && usedShare + terms.Share > FullTimePercent)
            throw new DomainException("institution.appointment.shares-exceed-full-time", "Share", usedShare, FullTimePercent - usedShare);
        (Share, From, Until) = (terms.Share, terms.From, terms.Until);
    }

    /// <summary>
    /// The highest total share of overlapping appointments. The total can rise only on a day when an appointment begins, so only
    /// those days are checked.
    /// </summary>
    private static int MaxConcurrentShare(AppointmentTerms terms, IReadOnlyCollection<JointAppointment> concurrent) => concurrent
        .Select(other => other.From > terms.From ? other.From : terms.From).Prepend(terms.From)
        .Max(day => concurrent.Where(other => other.IsHeldOn(day)).Sum(other => other.Share));

    private bool Overlaps(AppointmentTerms terms) => (terms.Until is null || From <= terms.Until) && (Until is null || Until >= terms.From);

    private void RequireNotOver(DateOnly today)
    {
        if (IsOverOn(today))
            throw new DomainException("institution.appointment.already-ended");
    }
}

/// <param name="Share">In percent of full time.</param>
/// <param name="Until">The last day; null if open-ended.</param>
internal sealed record AppointmentTerms(int Share, DateOnly From, DateOnly? Until = null);
