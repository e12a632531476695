namespace FacultyDev.Kernel.Demo;

/// <summary>What a module adds to the demo institution. Parts run in the order of <see cref="Order"/>, in one transaction.</summary>
public interface IDemoSeeder
{
    /// <summary>Institution 100, Responsibilities 200, …: the same as its migrations.</summary>
    int Order { get; }

    Task SeedAsync(DemoPlan plan, CancellationToken cancellationToken);
}

/// <summary>What the demo is to be. The same plan makes the same institution, whenever and wherever it is made.</summary>
/// <param name="People">How many members of the faculty (10–200,000).</param>
/// <param name="Seed">Of all chance in it.</param>
/// <param name="Today">The day on which the story ends; three academic years lead up to it.</param>
public sealed record DemoPlan(int People, int Seed, DateOnly Today)
{
    public const string MailDomain = "demo.example.edu";

    /// <summary>The password of all demo sign-ins; demo mode cannot be on in Production.</summary>
    public const string Password = "demo-password-2026";

    /// <summary>Local parts of the sign-ins, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> SignIns { get; } = ["admin", "office", "program", "dean", "mentor", "sponsor", "peer", "mentee"];

    /// <summary>A chance of its own for each part, so that a change in one leaves the others as they were.</summary>
    public Random RandomFor(string part) => new(HashCode(part));

    private int HashCode(string part)
    {
        // string.GetHashCode differs from process to process; this one (FNV-1a) does not.
        var hash = 2166136261u ^ (uint)Seed;
        foreach (var c in part)
            hash = (hash ^ c) * 16777619u;
        return (int)hash;
    }
}
