namespace FacultyDev.Statistics.Matching;

/// <summary>
/// Finds an exact optimum of the lexicographic goal (matched, choices, score) as a min-cost flow, and proves it.
/// </summary>
/// <remarks>
/// Deterministic: the same problem gives the same pairs on every run and machine, whatever the order in which candidates were
/// listed; ties go to the search order by position. Memory is about 40 bytes a candidate.
/// </remarks>
public static class MatchingSolver
{
    /// <summary>Solves a problem.</summary>
    /// <exception cref="MatchingException">The scores are too wide for exact arithmetic, or the proof failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static MatchingResult Solve(MatchingProblem problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var network = new MatchingNetwork(problem);
        var state = new MatchingState(network);
        // Search from the scarcer side: its paths are short because the other side has somebody to spare.
        if (UsablePlaces(network) < network.Mentees)
            new MentorSearch(network, state).Run(cancellationToken);
        else
            new MenteeSearch(network, state).Run(cancellationToken);
        var certificate = OptimalityCertificate.Prove(network, state);
        var mentorOf = new int[network.Mentees];
        for (var i = 0; i < mentorOf.Length; i++)
            mentorOf[i] = network.PinOf[i] >= 0 ? network.PinOf[i] : state.MentorOf[i];
        return new MatchingResult(problem, network, mentorOf, certificate);
    }

    private static long UsablePlaces(MatchingNetwork network)
    {
        var candidates = new int[network.Mentors];
        for (var e = 0; e < network.Start[network.Mentees]; e++)
            candidates[network.Mentor[e]]++;
        var usable = 0L;
        for (var j = 0; j < network.Mentors; j++)
            usable += Math.Min(candidates[j], network.Places[j]);
        return usable;
    }
}
