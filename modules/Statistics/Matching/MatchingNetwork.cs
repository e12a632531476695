namespace FacultyDev.Statistics.Matching;

/// <summary>
/// The solver's form of a problem: pinned pairs are removed together with the (cheapest) places they use, excluded pairs are removed, the
/// three goals of a candidate are encoded in one number, and adjacency is stored in compressed rows for both sides.
/// </summary>
internal sealed class MatchingNetwork
{
    private readonly MatchingProblem problem;
    private readonly int[] pinned;
    private (int[] Start, int[] Mentee, long[] Worth)? byMentor;

    public MatchingNetwork(MatchingProblem problem)
    {
        this.problem = problem;
        Weights = LexicographicWeights.For(problem);
        pinned = new int[problem.MentorCount];
        PinOf = new int[problem.MenteeCount];
        Array.Fill(PinOf, -1);
        foreach (var pin in problem.Pins)
        {
            PinOf[pin.Mentee] = pin.Mentor;
            pinned[pin.Mentor]++;
        }
        Places = new int[problem.MentorCount];
        for (var j = 0; j < Places.Length; j++)
            Places[j] = problem.CapacityOf(j) - pinned[j];
        (Start, Mentor, Worth) = Rows();
    }

    public LexicographicWeights Weights { get; }
    public int Mentees => problem.MenteeCount;
    public int Mentors => problem.MentorCount;

    /// <summary>The mentor to whom a mentee is pinned, or −1.</summary>
    public int[] PinOf { get; }

    /// <summary>The places of each mentor that are not used by pins.</summary>
    public int[] Places { get; }

    public int[] Start { get; }
    public int[] Mentor { get; }
    public long[] Worth { get; }

    /// <summary>The same candidates by mentor; computed on first use.</summary>
    public (int[] Start, int[] Mentee, long[] Worth) ByMentor => byMentor ??= Transposed();

    /// <summary>The load cost of a mentor's n-th free place (starting at 1).</summary>
    public long PlaceCost(int mentor, int place) => problem.LoadCostOf(mentor, pinned[mentor] + place);

    private (int[], int[], long[]) Rows()
    {
        var from = problem.Starts;
        var start = new int[Mentees + 1];
        var mentor = new int[problem.CandidateCount];
        var worth = new long[problem.CandidateCount];
        var count = 0;
        var anyExcluded = problem.Exclusions.Count > 0;
        for (var i = 0; i < Mentees; i++)
        {
            for (var e = from[i]; PinOf[i] < 0 && e < from[i + 1]; e++)
            {
                var j = problem.Mentors[e];
                if (Places[j] == 0 || (anyExcluded && problem.Exclusions.Contains(new Pair(i, j))))
                    continue;
                mentor[count] = j;
                worth[count++] = Weights.Encode(problem.Scores[e], problem.Choices[e]);
            }
            start[i + 1] = count;
        }
        return (start, mentor, worth);
    }

    private (int[], int[], long[]) Transposed()
    {
        var edges = Start[Mentees];
        var start = new int[Mentors + 1];
        var mentee = new int[edges];
        var worth = new long[edges];
        for (var e = 0; e < edges; e++)
            start[Mentor[e] + 1]++;
        for (var j = 0; j < Mentors; j++)
            start[j + 1] += start[j];
        var next = start[..Mentors];
        for (var i = 0; i < Mentees; i++)
            for (var e = Start[i]; e < Start[i + 1]; e++)
            {
                var at = next[Mentor[e]]++;
                (mentee[at], worth[at]) = (i, Worth[e]);
            }
        return (start, mentee, worth);
    }
}
