namespace FacultyDev.Statistics.Matching;

/// <summary>
/// A matching that is proved optimal: as many mentees matched as possible; among those matchings, as many as possible with one of their
/// choices; among those, the highest total score.
/// </summary>
public sealed class MatchingResult
{
    private readonly int[] mentorOf, load;

    internal MatchingResult(MatchingProblem problem, MatchingNetwork network, int[] mentorOf, OptimalityCertificate certificate)
    {
        Problem = problem;
        Network = network;
        Certificate = certificate;
        this.mentorOf = mentorOf;
        load = new int[problem.MentorCount];
        for (var i = 0; i < mentorOf.Length; i++)
        {
            if (mentorOf[i] < 0)
                continue;
            var pair = problem.CandidateFor(i, mentorOf[i])!.Value;
            Matched++;
            Choices += pair.IsChoice ? 1 : 0;
            Score += pair.Score - problem.LoadCostOf(pair.Mentor, ++load[pair.Mentor]);
        }
    }

    /// <summary>The problem that was solved.</summary>
    public MatchingProblem Problem { get; }

    /// <summary>The number of matched mentees, including pinned ones.</summary>
    public int Matched { get; }

    /// <summary>The number of mentees matched with a mentor they asked for.</summary>
    public int Choices { get; }

    /// <summary>The sum of the pairs' scores minus the load costs, in points.</summary>
    public long Score { get; }

    /// <summary>The proof of optimality; always valid, because the solver does not return an unproved result.</summary>
    public OptimalityCertificate Certificate { get; }

    /// <summary>The mentor of a mentee, or null when the mentee is unmatched.</summary>
    public int? MentorOf(int mentee) => mentorOf[mentee] < 0 ? null : mentorOf[mentee];

    /// <summary>The number of mentees matched with a mentor.</summary>
    public int LoadOf(int mentor) => load[mentor];

    /// <summary>The matched pairs, ordered by mentee.</summary>
    public IEnumerable<Pair> Pairs
    {
        get
        {
            for (var i = 0; i < mentorOf.Length; i++)
                if (mentorOf[i] >= 0)
                    yield return new Pair(i, mentorOf[i]);
        }
    }

    internal MatchingNetwork Network { get; }
}
