using System.Globalization;
using MathNet.Numerics;

namespace FacultyDev.Statistics;

/// <summary>Compares a group's share of the nominees with its share of the pool.</summary>
/// <param name="NomineesInGroup">Nominees of the group.</param>
/// <param name="Nominees">All nominees.</param>
/// <param name="PoolInGroup">Eligible people of the group.</param>
/// <param name="Pool">All eligible people, nominees included.</param>
/// <param name="ShareOfNominees">In [0, 1].</param>
/// <param name="ShareOfPool">In (0, 1].</param>
/// <param name="Ratio">Share of nominees / share of pool.</param>
/// <param name="GapInPoints">Difference of the shares in percentage points, nominees minus pool.</param>
/// <param name="Expected">The expected number of nominees of the group if nominees were a random draw from the pool.</param>
/// <param name="Shortfall">Expected minus observed; negative when there are more than expected.</param>
/// <param name="PFewer">P(as few or fewer) in a draw without replacement (hypergeometric).</param>
/// <param name="PMore">P(as many or more), hypergeometric.</param>
/// <param name="PFewerBinomial">P(as few or fewer) when drawn with replacement (binomial); larger than the hypergeometric p, for
/// comparison.</param>
/// <param name="StandardDeviation">Standard deviation of the hypergeometric count.</param>
/// <param name="Z">(observed − expected) / standard deviation; null when the count cannot vary.</param>
public sealed record Representation(
    long NomineesInGroup, long Nominees, long PoolInGroup, long Pool, double ShareOfNominees, double ShareOfPool, double Ratio,
    double GapInPoints, double Expected, double Shortfall, PValue PFewer, PValue PMore, PValue PFewerBinomial, double StandardDeviation, double? Z)
{
    /// <summary>
    /// Whether there is enough data: the group and all others together need at least 10 people each, and expected counts of at least 5.
    /// </summary>
    public DataSufficiency Sufficiency => DataSufficiency.Of(
        [new("", NomineesInGroup, PoolInGroup), new("", Nominees - NomineesInGroup, Pool - PoolInGroup)]);

    /// <summary>Compares nominees with the pool they come from.</summary>
    /// <exception cref="StatisticsException">Counts are negative or contradictory, nobody was nominated, or the pool contains nobody of
    /// the group.</exception>
    public static Representation Of(long nomineesInGroup, long nominees, long poolInGroup, long pool)
    {
        Require.PartOf(poolInGroup, pool, nameof(poolInGroup), nameof(pool));
        Require.PartOf(nominees, pool, nameof(nominees), nameof(pool));
        Require.PartOf(nomineesInGroup, nominees, nameof(nomineesInGroup), nameof(nominees));
        Require.PartOf(nomineesInGroup, poolInGroup, nameof(nomineesInGroup), nameof(poolInGroup));
        Require.PartOf(nominees - nomineesInGroup, pool - poolInGroup, "nominees − nomineesInGroup", "pool − poolInGroup");
        if (nominees == 0 || poolInGroup == 0) throw new StatisticsException(StatisticsError.EmptyInput, "Error_NobodyNominated");

        var distribution = DiscreteDistribution.Hypergeometric(pool, poolInGroup, nominees);
        var (ofNominees, ofPool) = ((double)nomineesInGroup / nominees, (double)poolInGroup / pool);
        var expected = nominees * ofPool;
        var deviation = pool > 1 ? Math.Sqrt(expected * (1 - ofPool) * (pool - nominees) / (pool - 1d)) : 0;
        return new Representation(
            nomineesInGroup, nominees, poolInGroup, pool, ofNominees, ofPool, ofNominees / ofPool, 100 * (ofNominees - ofPool), expected,
            expected - nomineesInGroup, new PValue(distribution.AtMost(nomineesInGroup)), new PValue(distribution.AtLeast(nomineesInGroup)),
            new PValue(BinomialAtMost(nomineesInGroup, nominees, ofPool)), deviation,
            deviation > 0 ? (nomineesInGroup - expected) / deviation : null);
    }

    /// <summary>
    /// Returns, for example, "4 of 16 nominees against 40 of 100 in the pool: 6.4 expected, p = .145 for as few or fewer", or
    /// "insufficient data".
    /// </summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        var shares = StatisticsText.Format(
            culture, "Representation", NomineesInGroup, Nominees, PoolInGroup, Pool, NumberFormatter.Fixed(Expected, 1, culture));
        if (Sufficiency.Describe(culture) is { } insufficient) return $"{shares}. {insufficient}";
        return shares + ", " + (Shortfall >= 0
            ? StatisticsText.Format(culture, "Representation_Fewer", PFewer.Describe(culture))
            : StatisticsText.Format(culture, "Representation_More", PMore.Describe(culture)));
    }

    private static double BinomialAtMost(long count, long trials, double probability) =>
        count >= trials ? 1 : SpecialFunctions.BetaRegularized(trials - count, count + 1, 1 - probability);
}
