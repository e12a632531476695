namespace FacultyDev.Statistics.Matching;

/// <summary>How much each side of a candidate pair would like the other; higher is better, only the order within one person counts.</summary>
public readonly record struct MutualPreference(long OfMentee, long OfMentor);

/// <summary>
/// Pairs who are not matched but would both rather be: the mentee likes the mentor better than their own (or has none), and the
/// mentor has a place or likes the mentee better than the least liked one they have (Gale and Shapley, 1962).
/// </summary>
/// <remarks>An optimum of the sum may have some; they are shown so that staff can see the price of the common good. Pins and
/// exclusions are respected: an excluded pair never blocks, and a pinned mentee never leaves or is displaced.</remarks>
public static class BlockingPairs
{
    /// <summary>All blocking pairs, by mentee and mentor.</summary>
    /// <param name="result">The matching.</param>
    /// <param name="likes">Both sides' liking for a candidate; null takes the score for both.</param>
    public static IReadOnlyList<Pair> Find(MatchingResult result, Func<Candidate, MutualPreference>? likes = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        likes ??= static c => new MutualPreference(c.Score, c.Score);
        var problem = result.Problem;
        var pinned = problem.Pins.Select(p => p.Mentee).ToHashSet();
        var least = new long?[problem.MentorCount];
        foreach (var pair in result.Pairs)
        {
            if (pinned.Contains(pair.Mentee))
                continue;
            var liking = likes(problem.CandidateFor(pair.Mentee, pair.Mentor)!.Value).OfMentor;
            least[pair.Mentor] = Math.Min(least[pair.Mentor] ?? long.MaxValue, liking);
        }
        var blocking = new List<Pair>();
        for (var i = 0; i < problem.MenteeCount; i++)
        {
            if (pinned.Contains(i))
                continue;
            var own = result.MentorOf(i);
            var ownLiking = own is { } j ? likes(problem.CandidateFor(i, j)!.Value).OfMentee : (long?)null;
            foreach (var candidate in problem.CandidatesOf(i))
            {
                var pair = new Pair(i, candidate.Mentor);
                if (candidate.Mentor == own || problem.Exclusions.Contains(pair))
                    continue;
                var liking = likes(candidate);
                var menteeWould = ownLiking is null || liking.OfMentee > ownLiking;
                var mentorWould = result.LoadOf(candidate.Mentor) < problem.CapacityOf(candidate.Mentor)
                    || liking.OfMentor > least[candidate.Mentor];
                if (menteeWould && mentorWould)
                    blocking.Add(pair);
            }
        }
        return blocking;
    }
}
