namespace FacultyDev.Statistics.Matching;

/// <summary>Collects places and candidate pairs in any order and validates them into a <see cref="MatchingProblem"/>.</summary>
public sealed class MatchingProblemBuilder
{
    private readonly int menteeCount;
    private readonly int[] capacity;
    private readonly int[][] loadCost;
    private readonly List<Candidate> candidates = [];
    private readonly List<Pair> pins = [];
    private readonly List<Pair> exclusions = [];

    /// <summary>Starts a problem.</summary>
    /// <param name="menteeCount">The number of mentees, at least 1.</param>
    /// <param name="capacities">The number of places of each mentor, each at least 1.</param>
    /// <exception cref="MatchingException">One side is empty, or a capacity is below 1.</exception>
    public MatchingProblemBuilder(int menteeCount, IReadOnlyList<int> capacities)
    {
        ArgumentNullException.ThrowIfNull(capacities);
        if (menteeCount < 1)
            throw new MatchingException(MatchingFault.Shape, "A matching needs at least one mentee.");
        if (capacities.Count < 1)
            throw new MatchingException(MatchingFault.Shape, "A matching needs at least one mentor.");
        for (var j = 0; j < capacities.Count; j++)
            if (capacities[j] < 1)
                throw new MatchingException(MatchingFault.CapacityNotPositive,
                    $"Mentor {j} has capacity {capacities[j]}; a capacity is at least 1, and a mentor without a place is left out.");
        this.menteeCount = menteeCount;
        capacity = [.. capacities];
        loadCost = new int[capacity.Length][];
        Array.Fill(loadCost, []);
    }

    /// <summary>
    /// Sets the points lost with each further mentee of one mentor: first place, second place and so on. The costs must not decrease, so
    /// that load is spread over mentors.
    /// </summary>
    /// <exception cref="MatchingException">Costs are negative or decrease, or there are fewer costs than places.</exception>
    public MatchingProblemBuilder LoadCost(int mentor, IReadOnlyList<int> perPlace)
    {
        ArgumentNullException.ThrowIfNull(perPlace);
        RequireMentor(mentor);
        if (perPlace.Count < capacity[mentor])
            throw new MatchingException(MatchingFault.LoadCostNotConvex,
                $"Mentor {mentor} has {capacity[mentor]} places but {perPlace.Count} load costs.");
        for (var p = 0; p < perPlace.Count; p++)
            if (perPlace[p] < 0 || (p > 0 && perPlace[p] < perPlace[p - 1]))
                throw new MatchingException(MatchingFault.LoadCostNotConvex,
                    $"The load costs of mentor {mentor} must not be negative or fall from one place to the next.");
        loadCost[mentor] = [.. perPlace];
        return this;
    }

    /// <summary>Adds a pair that no hard rule forbids.</summary>
    /// <exception cref="MatchingException">The pair has an unknown index.</exception>
    public MatchingProblemBuilder Candidate(int mentee, int mentor, int score, bool isChoice = false)
    {
        RequireMentee(mentee);
        RequireMentor(mentor);
        candidates.Add(new Candidate(mentee, mentor, score, isChoice));
        return this;
    }

    /// <summary>Requires a pair to be in the matching.</summary>
    public MatchingProblemBuilder Pin(int mentee, int mentor)
    {
        pins.Add(new Pair(mentee, mentor));
        return this;
    }

    /// <summary>Excludes a pair from the matching.</summary>
    public MatchingProblemBuilder Exclude(int mentee, int mentor)
    {
        exclusions.Add(new Pair(mentee, mentor));
        return this;
    }

    /// <summary>Validates the input and returns the problem.</summary>
    /// <exception cref="MatchingException">A pair was added twice, or a pin cannot be satisfied.</exception>
    public MatchingProblem Build()
    {
        var start = new int[menteeCount + 1];
        foreach (var c in candidates)
            start[c.Mentee + 1]++;
        for (var i = 0; i < menteeCount; i++)
            start[i + 1] += start[i];

        // Counting sort by mentor, then a stable one by mentee, which is linear for any input order.
        var byMentor = CountingOrder();
        var mentors = new int[candidates.Count];
        var scores = new int[candidates.Count];
        var choices = new bool[candidates.Count];
        var next = start[..menteeCount];
        foreach (var index in byMentor)
        {
            var c = candidates[index];
            var e = next[c.Mentee]++;
            if (e > start[c.Mentee] && mentors[e - 1] == c.Mentor)
                throw new MatchingException(MatchingFault.DuplicateCandidate,
                    $"The pair {new Pair(c.Mentee, c.Mentor)} is given twice.");
            (mentors[e], scores[e], choices[e]) = (c.Mentor, c.Score, c.IsChoice);
        }
        return new MatchingProblem(start, mentors, scores, choices, capacity, loadCost, [], new HashSet<Pair>())
            .With(pins, exclusions);
    }

    private int[] CountingOrder()
    {
        var offset = new int[capacity.Length + 1];
        foreach (var c in candidates)
            offset[c.Mentor + 1]++;
        for (var j = 0; j < capacity.Length; j++)
            offset[j + 1] += offset[j];
        var order = new int[candidates.Count];
        for (var index = 0; index < order.Length; index++)
            order[offset[candidates[index].Mentor]++] = index;
        return order;
    }

    private void RequireMentee(int mentee)
    {
        if ((uint)mentee >= (uint)menteeCount)
            throw new MatchingException(MatchingFault.UnknownPerson, $"There is no mentee {mentee}; mentees run from 0 to {menteeCount - 1}.");
    }

    private void RequireMentor(int mentor)
    {
        if ((uint)mentor >= (uint)capacity.Length)
            throw new MatchingException(MatchingFault.UnknownPerson, $"There is no mentor {mentor}; mentors run from 0 to {capacity.Length - 1}.");
    }
}
