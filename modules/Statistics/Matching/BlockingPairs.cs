namespace FacultyDev.Statistics.Matching;

/// <summary>
/// How much each side of a candidate pair prefers the other. Higher is better; only the order within one person's values matters.
/// </summary>
public readonly record struct MutualPreference(long OfMentee, long OfMentor);

/// <summary>
/// Finds pairs that are not matched but would both prefer to be: the mentee prefers the mentor to their own (or has none), and the mentor
/// has a free place or prefers the mentee to their least preferred one (Gale and Shapley, 1962).
/// </summary>
/// <remarks>
/// A matching with the best total can have blocking pairs; they are shown to staff as the cost of optimizing the total. Pins and
/// exclusions are respected: an excluded pair never blocks, and a pinned mentee never leaves or is displaced.
/// </remarks>
public static class BlockingPairs
{
    /// <summary>Returns all blocking pairs, ordered by mentee and mentor.</summary>
    /// <param name="result">The matching.</param>
    /// <param name="likes">Both sides' preferences for a candidate; null uses the score for both.</param>
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
