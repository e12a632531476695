using FacultyDev.Statistics.Matching;

namespace FacultyDev.Modules.Tests.Statistics.Matching;

/// <summary>The three goals of a matching, compared in this order.</summary>
internal readonly record struct Goals(int Matched, int Choices, long Score) : IComparable<Goals>
{
    public int CompareTo(Goals other) => (Matched, Choices, Score).CompareTo((other.Matched, other.Choices, other.Score));

    public static Goals Of(MatchingResult result) => new(result.Matched, result.Choices, result.Score);

    public static Regret operator -(Goals one, Goals other) =>
        new(one.Matched - other.Matched, one.Choices - other.Choices, one.Score - other.Score);
}

/// <summary>Tries every matching of a small problem.</summary>
internal static class BruteForce
{
    /// <summary>The best goals any matching attains, or null where pins leave none.</summary>
    public static Goals? Best(MatchingProblem problem) => From(0, problem, new int[problem.MentorCount], default);

    /// <summary>The goals of a given matching, computed from the problem only. Fails when the matching breaks a rule.</summary>
    public static Goals Value(MatchingResult result)
    {
        var problem = result.Problem;
        var goals = default(Goals);
        var load = new int[problem.MentorCount];
        foreach (var pair in result.Pairs)
        {
            var candidate = problem.CandidatesOf(pair.Mentee).Single(c => c.Mentor == pair.Mentor);
            problem.Exclusions.ShouldNotContain(pair);
            goals = Add(goals, candidate, problem, ++load[pair.Mentor]);
            load[pair.Mentor].ShouldBeLessThanOrEqualTo(problem.CapacityOf(pair.Mentor));
        }
        result.Pairs.Select(p => p.Mentee).ShouldBeUnique();
        problem.Pins.ShouldBeSubsetOf(result.Pairs);
        return goals;
    }

    private static Goals? From(int mentee, MatchingProblem problem, int[] load, Goals sofar)
    {
        if (mentee == problem.MenteeCount)
            return sofar;
        var pin = problem.Pins.Where(p => p.Mentee == mentee).Select(p => (int?)p.Mentor).FirstOrDefault();
        Goals? best = pin is null ? From(mentee + 1, problem, load, sofar) : null;
        foreach (var candidate in problem.CandidatesOf(mentee))
        {
            if ((pin is not null && pin != candidate.Mentor) || problem.Exclusions.Contains(new Pair(mentee, candidate.Mentor))
                || load[candidate.Mentor] == problem.CapacityOf(candidate.Mentor))
                continue;
            load[candidate.Mentor]++;
            var found = From(mentee + 1, problem, load, Add(sofar, candidate, problem, load[candidate.Mentor]));
            load[candidate.Mentor]--;
            if (found is { } goals && (best is null || goals.CompareTo(best.Value) > 0))
                best = goals;
        }
        return best;
    }

    private static Goals Add(Goals goals, Candidate candidate, MatchingProblem problem, int place) => new(
        goals.Matched + 1, goals.Choices + (candidate.IsChoice ? 1 : 0), goals.Score + candidate.Score - problem.LoadCostOf(candidate.Mentor, place));
}
