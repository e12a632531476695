using FacultyDev.Contracts.Extensions;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Demo;

/// <summary>Generates members with consistent names, ranks, tracks and dates.</summary>
internal sealed class DemoPersonGenerator(DemoPlan plan, Random random)
{
    /// <summary>The rank, its share in percent, and the range of years since the first appointment.</summary>
    private static readonly (string Rank, int Share, int FewestYears, int MostYears)[] Ranks =
    [
        ("Professor", 27, 12, 38), ("Associate Professor", 28, 5, 20), ("Assistant Professor", 27, 0, 8), ("Lecturer", 10, 0, 25), ("Instructor", 8, 0, 15),
    ];

    private int number;

    public FacultyMember Next(Guid unitId, string? email = null, (string Rank, int Years)? career = null)
    {
        number++;
        var (rank, years) = career ?? Career();
        var first = FirstAppointment(years);
        var (given, family) = (Pick(DemoNames.Given), Pick(DemoNames.Family));
        var member = new FacultyMember(
            $"N{number:000000}",
            new MemberDetails(given, family, email ?? Email(given, family), unitId, rank, Track(rank), Hired(first), first));
        if (email is null && random.Next(50) == 0)
            member.GoOnLeave(plan.Today.AddDays(-random.Next(10, 90)), plan.Today.AddDays(random.Next(20, 200)), plan.Today);
        return member;
    }

    public FacultyMember Staff(Guid unitId, string email)
    {
        number++;
        return new FacultyMember(
            $"N{number:000000}",
            new MemberDetails(Pick(DemoNames.Given), Pick(DemoNames.Family), email, unitId, "Staff", "Administrative", FirstAppointment(random.Next(1, 15)), null));
    }

    private (string Rank, int Years) Career()
    {
        var share = random.Next(100);
        foreach (var (rank, of, min, max) in Ranks)
            if ((share -= of) < 0)
                return (rank, random.Next(min, max + 1));
        throw new InvalidOperationException("The shares of the ranks do not add up to a hundred.");
    }

    private string Track(string rank) => rank is "Lecturer" or "Instructor"
        ? "Teaching"
        : random.Next(10) switch { < 6 => "Tenure", < 8 => "Clinical", < 9 => "Research", _ => "Teaching" };

    /// <summary>Appointments begin on 15 August.</summary>
    private DateOnly FirstAppointment(int years)
    {
        var august = new DateOnly(plan.Today.Year, 8, 15);
        return (august <= plan.Today ? august : august.AddYears(-1)).AddYears(-years);
    }

    private DateOnly Hired(DateOnly first)
    {
        var hired = first.AddYears(random.Next(3) == 0 ? random.Next(1, 7) : 0);
        return hired <= plan.Today ? hired : first;
    }

    private string Email(string given, string family)
    {
        var local = new string([.. SearchText.Normalize($"{given}.{family}").Where(c => char.IsAsciiLetterOrDigit(c) || c == '.')]);
        return $"{local}{number}@{DemoPlan.MailDomain}";
    }

    private string Pick(IReadOnlyList<string> words) => words[random.Next(words.Count)];
}
