namespace FacultyDev.Statistics.Matching;

/// <summary>
/// Successive shortest augmenting paths that start at a mentee. Fast when there are at least as many places as mentees, because a path
/// then soon ends at a free place. The counterpart of <see cref="MentorSearch"/>.
/// </summary>
internal sealed class MenteeSearch
{
    private readonly MatchingNetwork network;
    private readonly MatchingState state;
    private readonly MinHeap frontier;
    private readonly int[] firstPlace, members, memberIndex, predecessor, visited, settled, foundIn;
    private readonly long[] distanceOfMentor, distanceOfMentee;
    private int visitedCount, settledCount, round;

    // The nearest end found so far: a mentor with a free place, or a mentee who becomes unmatched.
    private long nearest;
    private int endMentor, endMentee;

    public MenteeSearch(MatchingNetwork network, MatchingState state)
    {
        this.network = network;
        this.state = state;
        frontier = new MinHeap(network.Mentors);
        firstPlace = new int[network.Mentors + 1];
        for (var j = 0; j < network.Mentors; j++)
            firstPlace[j + 1] = firstPlace[j] + Math.Min(network.Places[j], network.Mentees);
        members = new int[firstPlace[^1]];
        memberIndex = new int[network.Mentees];
        visited = new int[network.Mentees];
        distanceOfMentee = new long[network.Mentees];
        predecessor = new int[network.Mentors];
        settled = new int[network.Mentors];
        foundIn = new int[network.Mentors];
        distanceOfMentor = new long[network.Mentors];
    }

    public void Run(CancellationToken cancellationToken)
    {
        for (var j = 0; j < network.Mentors; j++)
            state.MentorPrice[j] = network.Places[j] > 0 ? network.PlaceCost(j, 1) : 0;
        for (var i = 0; i < network.Mentees; i++)
        {
            if (network.Start[i] == network.Start[i + 1])
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            Augment(i);
        }
    }

    private void Augment(int source)
    {
        round++;
        frontier.Clear();
        (visitedCount, settledCount) = (0, 0);
        var best = 0L;
        for (var e = network.Start[source]; e < network.Start[source + 1]; e++)
            best = Math.Max(best, network.Worth[e] - state.MentorPrice[network.Mentor[e]]);
        state.MenteePrice[source] = best;
        (endMentee, endMentor, nearest) = (source, MatchingState.Unmatched, best);
        Visit(source, 0);
        while (frontier.Count > 0)
        {
            var j = frontier.Pop();
            var distance = frontier.KeyOf(j);
            if (distance >= nearest)
                break;
            settled[settledCount++] = j;
            for (var place = firstPlace[j]; place < firstPlace[j] + state.Load[j]; place++)
                Visit(members[place], distance);
        }
        Reprice();
        Reassign(source);
    }

    private void Visit(int i, long distance)
    {
        visited[visitedCount++] = i;
        distanceOfMentee[i] = distance;
        if (distance + state.MenteePrice[i] < nearest)
            (nearest, endMentee, endMentor) = (distance + state.MenteePrice[i], i, MatchingState.Unmatched);
        var offset = distance + state.MenteePrice[i];
        for (var e = network.Start[i]; e < network.Start[i + 1]; e++)
        {
            var j = network.Mentor[e];
            var reached = offset + state.MentorPrice[j] - network.Worth[e];
            if (reached >= nearest || (foundIn[j] == round && distanceOfMentor[j] <= reached))
                continue;
            foundIn[j] = round;
            distanceOfMentor[j] = reached;
            predecessor[j] = i;
            if (state.Load[j] < network.Places[j])
            {
                var end = reached + network.PlaceCost(j, state.Load[j] + 1) - state.MentorPrice[j];
                if (end < nearest)
                    (nearest, endMentee, endMentor) = (end, MatchingState.Unmatched, j);
            }
            if (reached < nearest)
                frontier.Push(j, reached);
        }
    }

    private void Reprice()
    {
        for (var s = 0; s < settledCount; s++)
            state.MentorPrice[settled[s]] += nearest - distanceOfMentor[settled[s]];
        for (var v = 0; v < visitedCount; v++)
            state.MenteePrice[visited[v]] -= nearest - distanceOfMentee[visited[v]];
    }

    private void Reassign(int source)
    {
        if (endMentee == source)
            return;
        var j = endMentor;
        if (j == MatchingState.Unmatched)
        {
            j = state.MentorOf[endMentee];
            Leave(endMentee, j);
            state.MentorOf[endMentee] = MatchingState.Unmatched;
        }
        for (; ; )
        {
            var i = predecessor[j];
            var before = state.MentorOf[i];
            if (i != source)
                Leave(i, before);
            Join(i, j);
            if (i == source)
                break;
            j = before;
        }
    }

    private void Join(int i, int j)
    {
        memberIndex[i] = firstPlace[j] + state.Load[j]++;
        members[memberIndex[i]] = i;
        state.MentorOf[i] = j;
    }

    private void Leave(int i, int j)
    {
        var last = members[firstPlace[j] + --state.Load[j]];
        members[memberIndex[i]] = last;
        memberIndex[last] = memberIndex[i];
    }
}
