using System.Globalization;
using System.Text.RegularExpressions;

namespace FacultyDev.Statistics;

/// <summary>How a printed figure stands to the true one.</summary>
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
/// A figure as a table prints it. The decimals matter: 1.72 stands for everything from 1.715 to 1.725, and an audit may only object to
/// what no value in that range explains.
/// </summary>
/// <param name="Value">The number printed.</param>
/// <param name="Decimals">Decimals printed.</param>
/// <param name="Relation">Equal, below or above.</param>
public sealed partial record PublishedFigure(double Value, int Decimals, PrintedRelation Relation = PrintedRelation.Equal)
{
    /// <summary>The smallest value that would be printed like this.</summary>
    public double Lowest => Relation switch
    {
        PrintedRelation.Equal => Value - HalfUnit,
        PrintedRelation.Above => Value,
        _ => double.NegativeInfinity,
    };

    /// <summary>The largest value that would be printed like this.</summary>
    public double Highest => Relation switch
    {
        PrintedRelation.Equal => Value + HalfUnit,
        PrintedRelation.Below => Value,
        _ => double.PositiveInfinity,
    };

    // A hair more than half a unit: programs round halves up, down or to even.
    private double HalfUnit => 0.5000001 * Math.Pow(10, -Decimals);

    /// <summary>Reads "1.72", ".043", "&lt; .001", "= 0.05" or "&gt; .05". The decimal sign is a point.</summary>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.Unreadable"/>, quoting the text.</exception>
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

    /// <summary>Whether any value between the two limits could have been printed like this.</summary>
    public bool CouldBe(double lowest, double highest) => lowest <= Highest && highest >= Lowest;

    /// <summary>The figure as printed, in the reader's decimals.</summary>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
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
