using FacultyDev.Contracts.Extensions;
using FacultyDev.Institution.Appointments;
using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;

namespace FacultyDev.Institution.Demo;

/// <summary>Generates profiles, joint appointments and departures, for the first <see cref="MaxPeople"/> people only.</summary>
internal sealed class DemoProfileGenerator(DemoPlan plan, Random random)
{
    private const int MaxPeople = 3000;

    private static readonly string[] Languages = ["English", "Spanish", "French", "Mandarin", "Arabic", "German", "Hindi", "Yoruba", "Portuguese", "American Sign Language"];

    private static readonly string[] Expertise =
    [
        "Grant writing", "Mixed methods", "Curriculum design", "Clinical trials", "Qualitative research", "Statistics", "Simulation", "Community partnerships",
        "Open science", "Assessment", "Program evaluation", "Peer review", "Large classes", "Health equity",
    ];

    private static readonly string[] Interests =
    [
        "Leading a team", "Promotion to full professor", "Sabbatical abroad", "Work and family", "Mentoring others", "Writing a book", "Public engagement",
        "Inclusive teaching", "Budgets", "Grant writing",
    ];

    private static readonly string[] Pronouns = ["she/her", "he/him", "they/them"];

    private static readonly string[] Campuses = ["Main campus", "Riverside", "Hospital"];

    private int generated;

    /// <summary>Sets the campus and the rank date, and lets a few members leave. Call before the member is saved.</summary>
    /// <param name="mayLeave">False for people who hold an office or have an account.</param>
    public void SetCareer(FacultyMember member, bool mayLeave)
    {
        if (++generated > MaxPeople)
            return;
        member.SetCampus(Pick(Campuses));
        if (member.FirstAppointment is { } first && random.Next(3) > 0)
            member.SetRankSince(first.AddYears(random.Next(0, 1 + (plan.Today.Year - first.Year) / 2)) is var since && since <= plan.Today ? since : first, plan.Today);
        if (mayLeave && random.Next(40) == 0 && member.Status == MemberStatus.Active)
            member.Leave(plan.Today.AddDays(-random.Next(30, 4000)), plan.Today);
    }

    /// <summary>Null for a person without a profile.</summary>
    public MemberProfile? Of(FacultyMember member, bool always = false)
    {
        if (generated > MaxPeople || member.Status == MemberStatus.Left || (!always && random.Next(3) == 0))
            return null;
        var audiences = ProfileAudiences.Default;
        if (random.Next(4) == 0)
            audiences = audiences.With(ProfileField.Interests, Audience.MyUnits);
        if (random.Next(6) == 0)
            audiences = audiences.With(ProfileField.Pronouns, Audience.OnlyMe);
        if (random.Next(6) == 0)
            audiences = audiences.With(ProfileField.Expertise, Audience.Overseers);
        var profile = new MemberProfile(member);
        profile.Update(
            new ProfileDetails(
                random.Next(2) == 0 ? Pick(Pronouns) : null, random.Next(3) == 0 ? OrcidOf(random.Next()) : null,
                Some(Languages, 2), Some(Expertise, 4), Some(Interests, 3)),
            audiences, plan.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        return profile;
    }

    /// <summary>One in twelve people has a joint appointment.</summary>
    public JointAppointment? JointOf(FacultyMember member, IReadOnlyList<Guid> departments)
    {
        if (generated > MaxPeople || member.Status == MemberStatus.Left || random.Next(12) > 0)
            return null;
        var elsewhere = departments.Where(unit => unit != member.UnitId).ToList();
        return new JointAppointment(
            member, elsewhere[random.Next(elsewhere.Count)], new AppointmentTerms(10 * random.Next(1, 5), plan.Today.AddDays(-random.Next(30, 900))), []);
    }

    private static string OrcidOf(int number)
    {
        var digits = $"00000009{number % 10_000_000:0000000}";
        return "0123456789X".Select(check => Orcid.Read(digits + check)).First(orcid => orcid is not null)!;
    }

    private string[] Some(string[] words, int max)
    {
        var chosen = words.ToArray();
        random.Shuffle(chosen);
        return chosen[..random.Next(1, max + 1)];
    }

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
