namespace FacultyDev.Statistics.Matching;

/// <summary>
/// Successive shortest augmenting paths that start at a mentor's free place. Fast when there are fewer places than mentees, because a
/// path then soon ends at an unmatched mentee.
/// </summary>
/// <remarks>
/// Ahuja, Magnanti, Orlin, Network Flows (1993), §§ 9.7 and 12.4, with node potentials stored as prices and the search limited by the
/// best end found so far. A place for which no mentee is found may take over a mentee from a more expensive place of another mentor, or
/// stay free.
/// </remarks>
internal sealed class MentorSearch
{
    private readonly MatchingNetwork network;
    private readonly MatchingState state;
    private readonly int[] start, mentee;
    private readonly long[] worth;
    private readonly MinHeap frontier;
    private readonly int[] predecessor, released, visited, settled, seenIn, foundIn;
    private readonly long[] distanceOfMentor, distanceOfMentee;
    private int visitedCount, settledCount, round;

    // The nearest end found so far: an unmatched mentee, or a mentor whose last place becomes free.
    private long nearest;
    private int endMentee, endMentor;

    public MentorSearch(MatchingNetwork network, MatchingState state)
    {
        this.network = network;
        this.state = state;
        (start, mentee, worth) = network.ByMentor;
        frontier = new MinHeap(network.Mentees);
        predecessor = new int[network.Mentees];
        settled = new int[network.Mentees];
        foundIn = new int[network.Mentees];
        distanceOfMentee = new long[network.Mentees];
        released = new int[network.Mentors];
        visited = new int[network.Mentors];
        seenIn = new int[network.Mentors];
        distanceOfMentor = new long[network.Mentors];
    }

    public void Run(CancellationToken cancellationToken)
    {
        for (var j = 0; j < network.Mentors; j++)
            state.MentorPrice[j] = start[j] == start[j + 1]
                ? (network.Places[j] > 0 ? network.PlaceCost(j, 1) : 0)
                : worth.AsSpan(start[j], start[j + 1] - start[j]).ToArray().Max();
        // Cheap places first: in each sweep every mentor requests at most one more mentee.
        for (var assigned = true; assigned;)
        {
            assigned = false;
            for (var j = 0; j < network.Mentors; j++)
            {
                if (!HasProfitablePlace(j))
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                Augment(j);
                assigned = true;
            }
        }
    }

    private bool HasProfitablePlace(int j) =>
        state.Load[j] < network.Places[j] && state.MentorPrice[j] > network.PlaceCost(j, state.Load[j] + 1);

    private void Augment(int source)
    {
        round++;
        frontier.Clear();
        (visitedCount, settledCount) = (0, 0);
        (endMentee, endMentor) = (MatchingState.Unmatched, source);
        nearest = state.MentorPrice[source] - network.PlaceCost(source, state.Load[source] + 1);
        Visit(source, 0, MatchingState.Unmatched);
        while (frontier.Count > 0)
        {
            var i = frontier.Pop();
            var distance = frontier.KeyOf(i);
            if (distance >= nearest)
                break;
            settled[settledCount++] = i;
            distanceOfMentee[i] = distance;
            var holder = state.MentorOf[i];
            if (seenIn[holder] != round)
                Visit(holder, distance, i);
        }
        Reprice();
        Reassign(source);
    }

    private void Visit(int j, long distance, int releasing)
    {
        seenIn[j] = round;
        visited[visitedCount++] = j;
        distanceOfMentor[j] = distance;
        released[j] = releasing;
        if (releasing != MatchingState.Unmatched)
        {
            var idle = distance + state.MentorPrice[j] - network.PlaceCost(j, state.Load[j]);
            if (idle < nearest)
                (nearest, endMentee, endMentor) = (idle, MatchingState.Unmatched, j);
        }
        var offset = distance + state.MentorPrice[j];
        var price = state.MenteePrice;
        var holder = state.MentorOf;
        for (var e = start[j]; e < start[j + 1]; e++)
        {
            var i = mentee[e];
            var reached = offset + price[i] - worth[e];
            if (reached >= nearest || (foundIn[i] == round && distanceOfMentee[i] <= reached))
                continue;
            foundIn[i] = round;
            distanceOfMentee[i] = reached;
            predecessor[i] = j;
            if (holder[i] == MatchingState.Unmatched)
                (nearest, endMentee, endMentor) = (reached, i, MatchingState.Unmatched);
            else
                frontier.Push(i, reached);
        }
    }

    private void Reprice()
    {
        for (var v = 0; v < visitedCount; v++)
            if (distanceOfMentor[visited[v]] < nearest)
                state.MentorPrice[visited[v]] -= nearest - distanceOfMentor[visited[v]];
        for (var s = 0; s < settledCount; s++)
            state.MenteePrice[settled[s]] += nearest - distanceOfMentee[settled[s]];
    }

    private void Reassign(int source)
    {
        if (endMentor == source)
            return;
        var i = endMentee;
        if (i == MatchingState.Unmatched)
        {
            state.Load[endMentor]--;
            i = released[endMentor];
        }
        for (; ; )
        {
            var j = predecessor[i];
            state.MentorOf[i] = j;
            if (j == source)
                break;
            i = released[j];
        }
        state.Load[source]++;
    }
}
