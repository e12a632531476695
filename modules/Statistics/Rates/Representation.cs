using System.Globalization;
using MathNet.Numerics;

namespace FacultyDev.Statistics;

/// <summary>Is a group among the nominees as its share of the pool would have it?</summary>
/// <param name="NomineesInGroup">Nominees of the group.</param>
/// <param name="Nominees">All nominees.</param>
/// <param name="PoolInGroup">Eligible people of the group.</param>
/// <param name="Pool">All eligible people, nominees included.</param>
/// <param name="ShareOfNominees">In [0, 1].</param>
/// <param name="ShareOfPool">In (0, 1].</param>
/// <param name="Ratio">Share of nominees / share of pool.</param>
/// <param name="GapInPoints">Difference of the shares in percentage points, nominees minus pool.</param>
/// <param name="Expected">Nominees of the group if nominees were a random draw from the pool.</param>
/// <param name="Shortfall">Expected minus observed; negative where there are more than expected.</param>
/// <param name="PFewer">P(as few or fewer) in a draw without replacement (hypergeometric).</param>
/// <param name="PMore">P(as many or more), hypergeometric.</param>
/// <param name="PFewerBinomial">P(as few or fewer) as if drawn with replacement; larger than the hypergeometric, for comparison.</param>
/// <param name="StandardDeviation">Of the hypergeometric count.</param>
/// <param name="Z">(observed − expected) / standard deviation; null where the count cannot vary.</param>
public sealed record Representation(
    long NomineesInGroup, long Nominees, long PoolInGroup, long Pool, double ShareOfNominees, double ShareOfPool, double Ratio,
    double GapInPoints, double Expected, double Shortfall, PValue PFewer, PValue PMore, PValue PFewerBinomial, double StandardDeviation, double? Z)
{
    /// <summary>"Insufficient data" rule: the group and the others of at least 10, expected counts of at least 5.</summary>
    public DataSufficiency Sufficiency => DataSufficiency.Of(
        [new("", NomineesInGroup, PoolInGroup), new("", Nominees - NomineesInGroup, Pool - PoolInGroup)]);

    /// <summary>Compares nominees with the pool they come from.</summary>
    /// <exception cref="StatisticsException">Negative or contradictory counts, nobody nominated, nobody of the group in the pool.</exception>
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

    /// <summary>"4 of 16 nominees against 40 of 100 in the pool: 6.4 expected, p = .145 for as few or fewer", or "insufficient data".</summary>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
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
