namespace FacultyDev.Statistics.Matching;

/// <summary>
/// A matching under construction with its dual prices. These invariants hold throughout: for every candidate (i, j), price(i) + price(j)
/// ≥ worth(i, j), with equality on matched pairs; an unmatched mentee has price 0; a mentor's price is at least the cost of the last
/// place taken. The matching is optimal when, in addition, no mentor's price exceeds the cost of the next free place.
/// </summary>
internal sealed class MatchingState(MatchingNetwork network)
{
    public const int Unmatched = -1;

    public int[] MentorOf { get; } = Filled(network.Mentees);
    public int[] Load { get; } = new int[network.Mentors];
    public long[] MenteePrice { get; } = new long[network.Mentees];
    public long[] MentorPrice { get; } = new long[network.Mentors];

    private static int[] Filled(int count)
    {
        var unmatched = new int[count];
        Array.Fill(unmatched, Unmatched);
        return unmatched;
    }
}
