namespace FacultyDev.Contracts.Extensions;

/// <summary>Creates a module's part of the demo institution. Seeders run in the order of <see cref="Order"/>, in one transaction.</summary>
public interface IDemoSeeder
{
    /// <summary>Ascending; Institution starts at 100, Responsibilities at 200, and so on, like their migrations.</summary>
    int Order { get; }

    Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken);
}

/// <summary>The parameters of the demo institution. The same plan always creates the same data.</summary>
/// <param name="People">Number of faculty members (10–200,000).</param>
/// <param name="Seed">Seed of all random values.</param>
/// <param name="Today">The last day of the demo data, which covers the three academic years before it.</param>
public sealed record DemoPlan(int People, int Seed, DateOnly Today)
{
    public const string MailDomain = "demo.example.edu";

    /// <summary>Password of all demo accounts; demo mode is not possible in Production.</summary>
    public const string Password = "demo-password-2026";

    /// <summary>Local parts of the demo accounts' email addresses, in display order.</summary>
    public static IReadOnlyList<string> SignIns { get; } = ["admin", "office", "program", "dean", "mentor", "sponsor", "peer", "mentee"];

    /// <summary>A dean of another school, whom the sign-in page does not offer.</summary>
    public const string OtherDean = "otherdean";

    /// <summary>The email addresses of all demo accounts.</summary>
    public static IEnumerable<string> Addresses => SignIns.Append(OtherDean).Select(AddressOf);

    /// <param name="local">One of <see cref="SignIns"/>, or <see cref="OtherDean"/>.</param>
    public static string AddressOf(string local) => $"{local}@{MailDomain}";

    /// <summary>Returns a separate random generator for a part, so that a change in one part does not affect the others.</summary>
    public Random RandomFor(string part) => new(HashCode(part));

    private int HashCode(string part)
    {
        // Uses FNV-1a because string.GetHashCode differs between processes.
        var hash = 2166136261u ^ (uint)Seed;
        foreach (var c in part)
            hash = (hash ^ c) * 16777619u;
        return (int)hash;
    }
}
