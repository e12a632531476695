namespace FacultyDev.Statistics.Matching;

/// <summary>A proven optimal matching: as many matched as possible; among those, as many as possible with one of their choices;
/// among those, the highest total score.</summary>
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

    /// <summary>The problem this answers.</summary>
    public MatchingProblem Problem { get; }

    /// <summary>Number of matched mentees, pinned ones included.</summary>
    public int Matched { get; }

    /// <summary>Number of mentees matched with a mentor they asked for.</summary>
    public int Choices { get; }

    /// <summary>Sum of the pairs' scores less the load costs, in points.</summary>
    public long Score { get; }

    /// <summary>Proof of optimality; always holds, because the solver refuses to return an unproven result.</summary>
    public OptimalityCertificate Certificate { get; }

    /// <summary>Mentor of a mentee, or null when the mentee is unmatched.</summary>
    public int? MentorOf(int mentee) => mentorOf[mentee] < 0 ? null : mentorOf[mentee];

    /// <summary>Mentees a mentor has.</summary>
    public int LoadOf(int mentor) => load[mentor];

    /// <summary>Matched pairs by mentee.</summary>
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
