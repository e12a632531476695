namespace FacultyDev.Statistics.Matching;

/// <summary>
/// An immutable matching problem: the candidate pairs with their scores, and the places of each mentor. Candidates are stored by mentee
/// and then by mentor, so that the order in which they were added does not affect the result.
/// </summary>
public sealed class MatchingProblem
{
    private readonly int[] start, mentors, scores;
    private readonly bool[] choices;
    private readonly int[] capacity;
    private readonly int[][] loadCost;

    internal MatchingProblem(int[] start, int[] mentors, int[] scores, bool[] choices, int[] capacity, int[][] loadCost,
        IReadOnlyList<Pair> pins, IReadOnlySet<Pair> exclusions)
    {
        this.start = start;
        this.mentors = mentors;
        this.scores = scores;
        this.choices = choices;
        this.capacity = capacity;
        this.loadCost = loadCost;
        Pins = pins;
        Exclusions = exclusions;
    }

    /// <summary>The number of mentees, at least 1.</summary>
    public int MenteeCount => start.Length - 1;

    /// <summary>The number of mentors, at least 1.</summary>
    public int MentorCount => capacity.Length;

    /// <summary>The number of candidate pairs, including excluded ones.</summary>
    public int CandidateCount => mentors.Length;

    /// <summary>Pairs that every matching must contain.</summary>
    public IReadOnlyList<Pair> Pins { get; }

    /// <summary>Candidate pairs that no matching may contain.</summary>
    public IReadOnlySet<Pair> Exclusions { get; }

    /// <summary>The number of places that the mentor offers, at least 1.</summary>
    public int CapacityOf(int mentor) => capacity[mentor];

    /// <summary>
    /// The points lost when the mentor takes the <paramref name="place"/>-th mentee (starting at 1); never decreases with the place.
    /// </summary>
    public int LoadCostOf(int mentor, int place) => loadCost[mentor].Length == 0 ? 0 : loadCost[mentor][place - 1];

    /// <summary>The mentee's candidates by mentor, including excluded pairs.</summary>
    public IEnumerable<Candidate> CandidatesOf(int mentee)
    {
        for (var e = start[mentee]; e < start[mentee + 1]; e++)
            yield return new Candidate(mentee, mentors[e], scores[e], choices[e]);
    }

    /// <summary>The candidate for a pair, or null when a hard rule forbids it.</summary>
    public Candidate? CandidateFor(int mentee, int mentor)
    {
        var e = IndexOf(mentee, mentor);
        return e < 0 ? null : new Candidate(mentee, mentor, scores[e], choices[e]);
    }

    /// <summary>Returns the same problem with these pins and exclusions instead of its own, for what-if comparisons.</summary>
    /// <exception cref="MatchingException">A pin cannot be satisfied, or a pair has an unknown index.</exception>
    public MatchingProblem With(IReadOnlyCollection<Pair> pins, IReadOnlyCollection<Pair> exclusions)
    {
        ArgumentNullException.ThrowIfNull(pins);
        ArgumentNullException.ThrowIfNull(exclusions);
        foreach (var pair in pins.Concat(exclusions))
            if ((uint)pair.Mentee >= (uint)MenteeCount || (uint)pair.Mentor >= (uint)MentorCount)
                throw new MatchingException(MatchingFault.UnknownPerson, $"There is no {pair} in this problem.");
        var excluded = exclusions.ToHashSet();
        var pinnedMentees = new HashSet<int>();
        var pinnedCount = new int[MentorCount];
        foreach (var pin in pins)
        {
            if (IndexOf(pin.Mentee, pin.Mentor) < 0)
                throw Infeasible(pin, "a hard rule forbids the pair");
            if (excluded.Contains(pin))
                throw Infeasible(pin, "the pair is also excluded");
            if (!pinnedMentees.Add(pin.Mentee))
                throw Infeasible(pin, "the mentee is pinned twice");
            if (++pinnedCount[pin.Mentor] > capacity[pin.Mentor])
                throw Infeasible(pin, $"the mentor has only {capacity[pin.Mentor]} place(s)");
        }
        return new MatchingProblem(start, mentors, scores, choices, capacity, loadCost,
            [.. pins.OrderBy(p => p.Mentee)], excluded);
    }

    internal ReadOnlySpan<int> Starts => start;
    internal ReadOnlySpan<int> Mentors => mentors;
    internal ReadOnlySpan<int> Scores => scores;
    internal ReadOnlySpan<bool> Choices => choices;

    private int IndexOf(int mentee, int mentor)
    {
        var e = Array.BinarySearch(mentors, start[mentee], start[mentee + 1] - start[mentee], mentor);
        return e < 0 ? -1 : e;
    }

    private static MatchingException Infeasible(Pair pin, string because) =>
        new(MatchingFault.InfeasiblePin, $"The pin {pin} cannot be kept: {because}.");
}
