using FacultyDev.Statistics.Matching;

namespace FacultyDev.Benchmarks.Statistics;

/// <summary>Solves matching problems and proves the results optimal. The baseline reads every candidate's score once.</summary>
internal static class MatchingBenchmark
{
    private const int Repetitions = 3;
    private const double MaxMegabytes = 1_000;

    public static int Run()
    {
        Console.WriteLine("The shortest of three runs after a warm-up; the floor reads every candidate once.");
        var dense = Math.Max(
            Measure("2,000 × 800, two places each, every pair", 2_000, 800, 2, 800, 101),
            Measure("2,000 × 800, three places each, every pair", 2_000, 800, 3, 800, 101));
        Measure("  the same with few different scores", 2_000, 800, 3, 800, 12);
        var sparse = Measure("10,000 × 4,000, three places each, 60 candidates each", 10_000, 4_000, 3, 60, 101);
        sparse = Math.Max(sparse, Measure("10,000 × 4,000, two places each, 60 candidates each", 10_000, 4_000, 2, 60, 101));
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Console.WriteLine($"peak working set {process.PeakWorkingSet64 / 1e6:N0} MB");
        return dense <= 1 && sparse <= 5 && process.PeakWorkingSet64 / 1e6 < MaxMegabytes ? 0 : 1;
    }

    private static double Measure(string what, int mentees, int mentors, int places, int candidates, int scores)
    {
        var problem = Problem(mentees, mentors, places, candidates, scores);
        var (floor, _) = RepeatedTiming.Shortest(5, () => Sum(problem));
        var (seconds, result) = RepeatedTiming.Shortest(Repetitions, () => MatchingSolver.Solve(problem));
        RepeatedTiming.Print($"match {what}", seconds, floor, $"{result.Matched:N0} matched, {result.Choices:N0} with a choice, {result.Score:N0} points");
        return seconds;
    }

    /// <summary>Creates a problem in which some mentors suit many mentees; each mentee has about three choices.</summary>
    private static MatchingProblem Problem(int mentees, int mentors, int places, int candidates, int scores)
    {
        var random = new Random(40);
        int[] attraction = [.. Enumerable.Range(0, mentors).Select(_ => random.Next(scores))];
        var builder = new MatchingProblemBuilder(mentees, [.. Enumerable.Repeat(places, mentors)]);
        for (var i = 0; i < mentees; i++)
        {
            var some = candidates == mentors ? Enumerable.Range(0, mentors) : Some(random, mentors, candidates);
            foreach (var j in some)
                builder.Candidate(i, j, (random.Next(scores) + attraction[j]) / 2, random.Next(candidates) < 3);
        }
        return builder.Build();
    }

    private static HashSet<int> Some(Random random, int of, int number)
    {
        var some = new HashSet<int>();
        while (some.Count < number)
            some.Add(random.Next(of));
        return some;
    }

    private static long Sum(MatchingProblem problem)
    {
        var sum = 0L;
        for (var i = 0; i < problem.MenteeCount; i++)
            foreach (var candidate in problem.CandidatesOf(i))
                sum += candidate.Score;
        return sum;
    }
}
