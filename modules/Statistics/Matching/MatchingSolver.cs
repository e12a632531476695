namespace FacultyDev.Statistics.Matching;

/// <summary>Finds an exact optimum of the lexicographic goal (matched, choices, score) as a min-cost flow, and proves it.</summary>
/// <remarks>
/// The result is deterministic: the same problem gives the same pairs on every run and machine, whatever the order in which candidates
/// were added; ties are resolved by the search order, which follows the indexes. Memory is about 40 bytes per candidate.
/// </remarks>
public static class MatchingSolver
{
    /// <summary>Solves a problem.</summary>
    /// <exception cref="MatchingException">The score range is too large for exact arithmetic, or the proof failed.</exception>
    /// <exception cref="OperationCanceledException">The computation was canceled.</exception>
    public static MatchingResult Solve(MatchingProblem problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var network = new MatchingNetwork(problem);
        var state = new MatchingState(network);
        // Searches from the scarcer side, whose augmenting paths are short because the other side has free nodes.
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
