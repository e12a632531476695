using FacultyDev.Statistics.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Matching;

/// <summary>Small random problems that use every feature: gaps, choices, negative scores, load costs, pins and exclusions.</summary>
internal static class RandomProblems
{
    public static Arbitrary<MatchingProblem> Random() => Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new Random(seed))).ToArbitrary();

    public static MatchingProblem Make(Random random)
    {
        var (mentees, mentors) = (random.Next(1, 7), random.Next(1, 5));
        int[] capacity = [.. Enumerable.Range(0, mentors).Select(_ => random.Next(1, 4))];
        var builder = new MatchingProblemBuilder(mentees, capacity);
        for (var j = 0; j < mentors; j++)
            if (random.Next(2) == 0)
            {
                var cost = 0;
                builder.LoadCost(j, [.. Enumerable.Range(0, capacity[j]).Select(_ => cost += random.Next(0, 15))]);
            }
        // Few distinct scores cause ties, which reveal a wrong order of the goals.
        var spread = random.Next(2) == 0 ? 3 : 60;
        var (pairs, density) = (new List<Pair>(), random.Next(3, 10));
        for (var i = 0; i < mentees; i++)
            for (var j = 0; j < mentors; j++)
                if (random.Next(10) < density)
                {
                    builder.Candidate(i, j, random.Next(-spread / 3, spread), random.Next(3) == 0);
                    pairs.Add(new Pair(i, j));
                }
        var taken = new int[mentors];
        var pinned = new HashSet<int>();
        foreach (var pair in pairs)
            switch (random.Next(12))
            {
                case 0 when taken[pair.Mentor] < capacity[pair.Mentor] && pinned.Add(pair.Mentee):
                    taken[pair.Mentor]++;
                    builder.Pin(pair.Mentee, pair.Mentor);
                    break;
                case 1:
                    builder.Exclude(pair.Mentee, pair.Mentor);
                    break;
            }
        return builder.Build();
    }
}
