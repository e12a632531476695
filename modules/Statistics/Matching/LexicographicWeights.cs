namespace FacultyDev.Statistics.Matching;

/// <summary>
/// Folds the three goals (number matched, number with one of their choices, total score) into one 64-bit number so that a
/// sum of such numbers orders matchings exactly as the goals do one after the other.
/// </summary>
/// <remarks>
/// With at most u pairs and at most A points a pair (score and load cost together, in size), two matchings differ by less
/// than 2uA points; a choice weighing 2uA + 1 therefore outweighs any points, and a pair weighs more than all choices and points.
/// The same margins, doubled, let a <em>difference</em> be taken apart again without ambiguity.
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
        // Potentials and path lengths stay within a few pair weights; 16 leaves room to add without overflow.
        if (perPair > long.MaxValue / 16)
            throw new MatchingException(MatchingFault.ScoresTooWide,
                $"Scores up to {widest + dearest} points are too wide for {(long)pairs} pairs; scale the scores down.");
        return new LexicographicWeights((long)perPair, (long)perChoice);
    }

    public long Encode(int score, bool isChoice) => perPair + (isChoice ? perChoice : 0) + score;

    /// <summary>Takes a difference of two sums apart: pairs, choices and points, each possibly negative.</summary>
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
