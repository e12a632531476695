namespace FacultyDev.Statistics.Matching;

/// <summary>
/// Encodes the three goals (number matched, number with one of their choices, total score) in one 64-bit number, so that sums of such
/// numbers order matchings lexicographically by the goals.
/// </summary>
/// <remarks>
/// With at most u pairs and at most A points per pair (the absolute values of score and load cost together), two matchings differ by less
/// than 2uA points. A choice with the weight 2uA + 1 therefore outweighs any points, and a pair outweighs all choices and points. The
/// same margins, doubled, allow a <em>difference</em> to be decoded unambiguously.
/// </remarks>
internal readonly struct LexicographicWeights
{
    private readonly long perPair, perChoice;

    private LexicographicWeights(long perPair, long perChoice)
    {
        this.perPair = perPair;
        this.perChoice = perChoice;
    }

    public static LexicographicWeights For(MatchingProblem problem)
    {
        long widest = 1, places = 0, dearest = 0;
        foreach (var score in problem.Scores)
            widest = Math.Max(widest, Math.Abs((long)score));
        for (var j = 0; j < problem.MentorCount; j++)
        {
            places += problem.CapacityOf(j);
            dearest = Math.Max(dearest, problem.LoadCostOf(j, problem.CapacityOf(j)));
        }
        Int128 pairs = Math.Min(places, problem.MenteeCount), points = widest + dearest;
        var anyChoice = problem.Choices.Contains(true);
        var perChoice = anyChoice ? (4 * pairs * points) + 1 : 0;
        var perPair = (2 * ((pairs * perChoice) + (2 * pairs * points))) + 1;
        // Potentials and path lengths stay within a few pair weights; the factor 16 leaves room for sums without overflow.
        if (perPair > long.MaxValue / 16)
            throw new MatchingException(MatchingFault.ScoresTooWide,
                $"Scores up to {widest + dearest} points are too wide for {(long)pairs} pairs; scale the scores down.");
        return new LexicographicWeights((long)perPair, (long)perChoice);
    }

    public long Encode(int score, bool isChoice) => perPair + (isChoice ? perChoice : 0) + score;

    /// <summary>Decodes a difference of two sums into pairs, choices and points, each of which may be negative.</summary>
    public (int Pairs, int Choices, long Points) Decode(long difference)
    {
        var pairs = RoundedQuotient(difference, perPair);
        difference -= pairs * perPair;
        var choices = perChoice == 0 ? 0 : RoundedQuotient(difference, perChoice);
        return ((int)pairs, (int)choices, difference - (choices * perChoice));
    }

    private static long RoundedQuotient(long value, long unit)
    {
        var (quotient, rest) = Math.DivRem(value, unit);
        return rest > unit / 2 ? quotient + 1 : rest < -(unit / 2) ? quotient - 1 : quotient;
    }
}
