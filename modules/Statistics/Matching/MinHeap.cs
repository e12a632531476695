namespace FacultyDev.Statistics.Matching;

/// <summary>
/// A 4-ary heap of the nodes 0…n−1 by distance, with decrease-key. Nodes at equal distance are removed in the order of their numbers, so
/// that a search takes the same path on every run.
/// </summary>
internal sealed class MinHeap(int nodes)
{
    private const int NotInHeap = -1;
    private readonly int[] heap = new int[nodes];
    private readonly int[] position = Filled(nodes);
    private readonly long[] key = new long[nodes];

    public int Count { get; private set; }

    public long KeyOf(int node) => key[node];

    public void Clear()
    {
        for (var p = 0; p < Count; p++)
            position[heap[p]] = NotInHeap;
        Count = 0;
    }

    /// <summary>Adds the node or decreases its distance; a distance greater than its current one is ignored.</summary>
    public void Push(int node, long distance)
    {
        var p = position[node];
        if (p == NotInHeap)
            p = Count++;
        else if (key[node] <= distance)
            return;
        key[node] = distance;
        while (p > 0)
        {
            var parent = (p - 1) >> 2;
            if (!Before(node, heap[parent]))
                break;
            Put(heap[parent], p);
            p = parent;
        }
        Put(node, p);
    }

    public int Pop()
    {
        var top = heap[0];
        position[top] = NotInHeap;
        var last = heap[--Count];
        if (Count > 0)
            Sink(last);
        return top;
    }

    private void Sink(int node)
    {
        var p = 0;
        for (; ; )
        {
            var child = (p << 2) + 1;
            if (child >= Count)
                break;
            var best = child;
            for (var c = child + 1; c < Math.Min(child + 4, Count); c++)
                if (Before(heap[c], heap[best]))
                    best = c;
            if (!Before(heap[best], node))
                break;
            Put(heap[best], p);
            p = best;
        }
        Put(node, p);
    }

    private bool Before(int a, int b) => key[a] < key[b] || (key[a] == key[b] && a < b);

    private void Put(int node, int p)
    {
        heap[p] = node;
        position[node] = p;
    }

    private static int[] Filled(int count)
    {
        var positions = new int[count];
        Array.Fill(positions, NotInHeap);
        return positions;
    }
}
