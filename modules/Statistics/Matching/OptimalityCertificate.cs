namespace FacultyDev.Statistics.Matching;

/// <summary>
/// Proves that a matching is optimal: prices for mentees and mentors such that no candidate is worth more than its two prices, and the
/// prices add up to exactly the worth of the matching (linear-programming duality).
/// </summary>
/// <remarks>
/// Values are in the solver's combined unit, in which a pair outweighs all choices and a choice outweighs all points; sums are exact
/// 128-bit integers. The proof excludes pinned pairs, because they are fixed. Source: Ahuja, Magnanti, Orlin, Network Flows (1993),
/// theorem 9.4 (complementary slackness for convex costs in § 14).
/// </remarks>
public sealed class OptimalityCertificate
{
    internal OptimalityCertificate(long[] menteePrices, long[] mentorPrices, Int128 worth, Int128 bound)
    {
        MenteePrices = menteePrices;
        MentorPrices = mentorPrices;
        Worth = worth;
        Bound = bound;
    }

    /// <summary>The dual price of each mentee; 0 for an unmatched mentee.</summary>
    public IReadOnlyList<long> MenteePrices { get; }

    /// <summary>The dual price of one more place of each mentor.</summary>
    public IReadOnlyList<long> MentorPrices { get; }

    /// <summary>The worth of the matching found.</summary>
    public Int128 Worth { get; }

    /// <summary>An upper bound on the worth of any matching, computed from the prices alone.</summary>
    public Int128 Bound { get; }

    /// <summary>True when no matching can be better.</summary>
    public bool IsValid => Worth == Bound;

    /// <summary>Recomputes worth and bound from all candidates.</summary>
    /// <exception cref="MatchingException"><see cref="MatchingFault.CertificateFailed"/> when the prices do not prove the matching
    /// optimal.</exception>
    internal static OptimalityCertificate Prove(MatchingNetwork network, MatchingState state)
    {
        Int128 worth = 0, bound = 0;
        var load = new int[network.Mentors];
        for (var i = 0; i < network.Mentees; i++)
        {
            var price = state.MenteePrice[i];
            var matched = state.MentorOf[i];
            var found = matched == MatchingState.Unmatched;
            Require(price >= 0);
            bound += price;
            for (var e = network.Start[i]; e < network.Start[i + 1]; e++)
            {
                Require(price + state.MentorPrice[network.Mentor[e]] >= network.Worth[e]);
                if (network.Mentor[e] != matched)
                    continue;
                found = true;
                worth += network.Worth[e];
                load[matched]++;
            }
            Require(found);
        }
        for (var j = 0; j < network.Mentors; j++)
        {
            Require(load[j] == state.Load[j] && load[j] <= network.Places[j]);
            for (var place = 1; place <= Math.Min(network.Places[j], network.Mentees); place++)
            {
                var cost = network.PlaceCost(j, place);
                if (place <= load[j])
                    worth -= cost;
                bound += Math.Max(0, state.MentorPrice[j] - cost);
            }
        }
        Require(worth == bound);
        return new OptimalityCertificate(state.MenteePrice, state.MentorPrice, worth, bound);
    }

    private static void Require(bool holds)
    {
        if (!holds)
            throw new MatchingException(MatchingFault.CertificateFailed, "The matching could not be proved optimal; please report this problem.");
    }
}
