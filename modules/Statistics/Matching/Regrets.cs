namespace FacultyDev.Statistics.Matching;

/// <summary>
/// Computes exactly what forcing or forbidding a pair would cost, without solving again: one shortest-path search per mentee over the
/// residual network of the optimum, whose prices make every residual cost non-negative.
/// </summary>
/// <remarks>
/// Forcing (i, j) pushes one unit around a cycle that uses the arc i → j; the cheapest such cycle costs the arc's reduced cost plus the
/// shortest residual path from j back to i (Ahuja, Magnanti, Orlin, Network Flows, § 9.11). Not thread-safe, because it reuses its
/// working arrays.
/// </remarks>
public sealed class Regrets
{
    private const long Infinity = long.MaxValue / 4;
    private readonly MatchingResult result;
    private readonly MatchingNetwork network;
    private readonly MinHeap frontier;
    private readonly long[] distance;
    private readonly int[] load;
    private readonly int[][] members;

    /// <summary>Prepares the residual network of a result.</summary>
    public Regrets(MatchingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        this.result = result;
        network = result.Network;
        frontier = new MinHeap(network.Mentees + network.Mentors + 1);
        distance = new long[network.Mentees + network.Mentors + 1];
        members = [.. result.Pairs.Where(p => network.PinOf[p.Mentee] < 0)
            .GroupBy(p => p.Mentor).Aggregate(new int[network.Mentors][], (all, group) =>
            {
                all[group.Key] = [.. group.Select(p => p.Mentee)];
                return all;
            }).Select(m => m ?? [])];
        load = [.. members.Select(m => m.Length)];
    }

    /// <summary>
    /// Returns the minimum loss if the matching must contain this pair: zero when it does; null when a hard rule, an exclusion or a pin
    /// forbids it.
    /// </summary>
    public Regret? Forcing(int mentee, int mentor)
    {
        if (result.MentorOf(mentee) == mentor)
            return default(Regret);
        foreach (var alternative in Alternatives(mentee))
            if (alternative.Mentor == mentor)
                return alternative.Regret;
        return null;
    }

    /// <summary>
    /// Returns the minimum loss if the mentee's current pair were forbidden. Zero for an unmatched mentee, null for a pinned one.
    /// </summary>
    public Regret? Forbidding(int mentee)
    {
        if (network.PinOf[mentee] >= 0)
            return null;
        if (result.MentorOf(mentee) is not { } own)
            return default(Regret);
        SearchTo(NodeOf(own));
        var least = Price(mentee) + distance[Outside];
        for (var e = network.Start[mentee]; e < network.Start[mentee + 1]; e++)
            if (network.Mentor[e] != own)
                least = Math.Min(least, Reduced(mentee, e) + distance[NodeOf(network.Mentor[e])]);
        return Told(least);
    }

    /// <summary>
    /// Returns every other mentor that the mentee could get with the loss, smallest loss first (ties by mentor). Empty for a pinned
    /// mentee.
    /// </summary>
    public IReadOnlyList<Alternative> Alternatives(int mentee)
    {
        if (network.PinOf[mentee] >= 0)
            return [];
        var own = result.MentorOf(mentee);
        SearchTo(own is { } mentor ? NodeOf(mentor) : Outside);
        var found = new List<(long Cost, int Mentor)>();
        for (var e = network.Start[mentee]; e < network.Start[mentee + 1]; e++)
        {
            var j = network.Mentor[e];
            var cost = Reduced(mentee, e) + distance[NodeOf(j)];
            if (j != own && cost < Infinity)
                found.Add((cost, j));
        }
        found.Sort();
        return [.. found.Select(f => new Alternative(f.Mentor, Told(f.Cost)))];
    }

    private int Outside => network.Mentees + network.Mentors;

    private int NodeOf(int mentor) => network.Mentees + mentor;

    private long Price(int mentee) => result.Certificate.MenteePrices[mentee];

    private long PriceOfMentor(int mentor) => result.Certificate.MentorPrices[mentor];

    private long Reduced(int mentee, int e) => Price(mentee) + PriceOfMentor(network.Mentor[e]) - network.Worth[e];

    private Regret Told(long cost)
    {
        var (pairs, choices, points) = network.Weights.Decode(cost);
        return new Regret(pairs, choices, points);
    }

    /// <summary>
    /// Computes the shortest residual distances from every node to the target, by Dijkstra on reversed arcs. The node Outside represents
    /// unmatched mentees and free places.
    /// </summary>
    private void SearchTo(int target)
    {
        Array.Fill(distance, Infinity);
        frontier.Clear();
        Offer(target, 0);
        while (frontier.Count > 0)
        {
            var node = frontier.Pop();
            if (node == Outside)
                EnterOutside();
            else if (node >= network.Mentees)
                EnterMentor(node - network.Mentees);
            else
                EnterMentee(node);
        }
    }

    // Arcs into Outside: a matched mentee can become unmatched (at their price), and a mentor can use one more place.
    private void EnterOutside()
    {
        var at = distance[Outside];
        for (var j = 0; j < network.Mentors; j++)
        {
            if (load[j] < network.Places[j])
                Offer(NodeOf(j), at + network.PlaceCost(j, load[j] + 1) - PriceOfMentor(j));
            foreach (var i in members[j])
                Offer(i, at + Price(i));
        }
    }

    // Arcs into a mentor: any candidate can be assigned, and a used place can be freed.
    private void EnterMentor(int j)
    {
        var at = distance[NodeOf(j)];
        var (start, mentee, worth) = network.ByMentor;
        for (var e = start[j]; e < start[j + 1]; e++)
            if (result.MentorOf(mentee[e]) != j)
                Offer(mentee[e], at + Price(mentee[e]) + PriceOfMentor(j) - worth[e]);
        if (load[j] > 0)
            Offer(Outside, at + PriceOfMentor(j) - network.PlaceCost(j, load[j]));
    }

    // Arcs into a mentee: from the mentor to whom they are assigned, or from Outside.
    private void EnterMentee(int i) => Offer(result.MentorOf(i) is { } j ? NodeOf(j) : Outside, distance[i]);

    private void Offer(int node, long reached)
    {
        if (reached >= distance[node])
            return;
        distance[node] = reached;
        frontier.Push(node, reached);
    }
}
