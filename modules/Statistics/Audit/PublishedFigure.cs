using System.Globalization;
using System.Text.RegularExpressions;

namespace FacultyDev.Statistics;

/// <summary>How a printed figure relates to the true value.</summary>
public enum PrintedRelation
{
    /// <summary>"= .043": the value, rounded to the decimals printed.</summary>
    Equal,

    /// <summary>"&lt; .001".</summary>
    Below,

    /// <summary>"&gt; .05".</summary>
    Above,
}

/// <summary>
/// A figure as printed in a table. The decimals matter: 1.72 stands for every value from 1.715 to 1.725, and an audit may object only
/// when no value in that range is consistent.
/// </summary>
/// <param name="Value">The printed number.</param>
/// <param name="Decimals">The number of printed decimals.</param>
/// <param name="Relation">Equal, below or above.</param>
public sealed partial record PublishedFigure(double Value, int Decimals, PrintedRelation Relation = PrintedRelation.Equal)
{
    /// <summary>The smallest value that would be printed this way.</summary>
    public double Lowest => Relation switch
    {
        PrintedRelation.Equal => Value - HalfUnit,
        PrintedRelation.Above => Value,
        _ => double.NegativeInfinity,
    };

    /// <summary>The largest value that would be printed this way.</summary>
    public double Highest => Relation switch
    {
        PrintedRelation.Equal => Value + HalfUnit,
        PrintedRelation.Below => Value,
        _ => double.PositiveInfinity,
    };

    // Slightly more than half a unit, because programs round halves up, down or to even.
    private double HalfUnit => 0.5000001 * Math.Pow(10, -Decimals);

    /// <summary>Parses "1.72", ".043", "&lt; .001", "= 0.05" or "&gt; .05". The decimal separator is a point.</summary>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.Unreadable"/>; the message quotes the text.</exception>
    public static PublishedFigure Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Pattern().Match(text);
        if (!match.Success || !double.TryParse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            throw new StatisticsException(StatisticsError.Unreadable, "Error_UnreadableFigure", text);
        var decimals = match.Groups["decimals"].Length;
        return new PublishedFigure(value, decimals, match.Groups["relation"].Value switch
        {
            "<" or "≤" => PrintedRelation.Below,
            ">" or "≥" => PrintedRelation.Above,
            _ => PrintedRelation.Equal,
        });
    }

    /// <summary>Returns true when some value between the two limits would be printed this way.</summary>
    public bool CouldBe(double lowest, double highest) => lowest <= Highest && highest >= Lowest;

    /// <summary>Returns the figure as printed, in the number format of the culture.</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) => With(NumberFormatter.Fixed(Value, Decimals, culture));

    internal string DescribeP(CultureInfo? culture) => With(NumberFormatter.Probability(Value, Decimals, culture));

    private string With(string number) => Relation switch
    {
        PrintedRelation.Below => $"< {number}",
        PrintedRelation.Above => $"> {number}",
        _ => $"= {number}",
    };

    [GeneratedRegex(@"^\s*(?<relation>[=<>≤≥])?\s*(?<number>[-+−]?(?:\d+(?:\.(?<decimals>\d+))?|\.(?<decimals>\d+)))\s*$")]
    private static partial Regex Pattern();
}
