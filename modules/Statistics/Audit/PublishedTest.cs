using System.Globalization;
using System.Text.RegularExpressions;

namespace FacultyDev.Statistics;

/// <summary>A test as printed in a paper. A t test is stored as F = t² with one numerator degree of freedom.</summary>
/// <param name="Name">The name of the tested effect.</param>
/// <param name="FLowest">Smallest F that would be printed this way, at least 0.</param>
/// <param name="F">F as printed (or the square of the printed t).</param>
/// <param name="FHighest">Largest F that would be printed this way.</param>
/// <param name="Df1">Numerator degrees of freedom, positive.</param>
/// <param name="Df2">Denominator degrees of freedom, positive.</param>
/// <param name="P">Printed p; null when none is printed.</param>
/// <param name="PartialEtaSquared">Printed partial eta²; null when none is printed.</param>
public sealed partial record PublishedTest(
    string Name, double FLowest, double F, double FHighest, double Df1, double Df2, PublishedFigure? P, PublishedFigure? PartialEtaSquared)
{
    /// <summary>Creates a test from printed figures.</summary>
    /// <exception cref="StatisticsException">F is negative, degrees of freedom are not positive, or p or eta² is outside [0,
    /// 1].</exception>
    public static PublishedTest Of(
        string name, PublishedFigure f, double df1, double df2, PublishedFigure? p = null, PublishedFigure? partialEtaSquared = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!(f.Value >= 0 && df1 > 0 && df2 > 0) || f.Relation != PrintedRelation.Equal)
            throw new StatisticsException(StatisticsError.OutOfRange, "Error_FOrDf", f.Describe(), df1, df2);
        if (p is not null) Require.Probability(p.Value, $"{name}, p");
        if (partialEtaSquared is not null) Require.Probability(partialEtaSquared.Value, $"{name}, η²");
        return new PublishedTest(name, Math.Max(0, f.Lowest), f.Value, f.Highest, df1, df2, p, partialEtaSquared);
    }

    /// <summary>
    /// Parses "Role: F(1, 102) = 1.72, p = .043, eta2 = .02" or "t(28) = 2.22, p &lt; .05". Name, p and eta² are optional; without a name
    /// the test is named after its statistic.
    /// </summary>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.Unreadable"/>; the message quotes the text.</exception>
    public static PublishedTest Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Statistic().Match(text);
        if (!match.Success) throw new StatisticsException(StatisticsError.Unreadable, "Error_UnreadableTest", text);
        string Part(string group) => match.Groups[group].Value;
        double Number(string group) => double.Parse(Part(group), CultureInfo.InvariantCulture);

        var isF = Part("statistic") is "F" or "f";
        if (isF != match.Groups["df2"].Success) throw new StatisticsException(StatisticsError.Unreadable, "Error_UnreadableTest", text);
        var name = Part("name").Trim() is { Length: > 0 } given ? given : Part("printed").Trim();
        var printed = PublishedFigure.Parse(Part("value"));
        var p = Probability().Match(text) is { Success: true } probability ? PublishedFigure.Parse(probability.Groups["figure"].Value) : null;
        var eta = EtaSquared().Match(text) is { Success: true } effect ? PublishedFigure.Parse(effect.Groups["figure"].Value) : null;
        if (isF) return Of(name, printed, Number("df1"), Number("df2"), p, eta);

        var (low, high) = (Math.Abs(printed.Value) - (printed.Highest - printed.Value), Math.Abs(printed.Value) + (printed.Highest - printed.Value));
        return Of(name, new PublishedFigure(printed.Value * printed.Value, printed.Decimals), 1, Number("df1"), p, eta) with
        {
            FLowest = low > 0 ? low * low : 0,
            FHighest = high * high,
        };
    }

    /// <summary>Returns true when some F between the limits would be printed this way; a null upper limit means unbounded.</summary>
    internal bool CouldBe(double lowest, double? highest) => FHighest >= lowest && FLowest <= (highest ?? double.PositiveInfinity);

    /// <summary>Returns, for example, "F(1, 102) = 1.72".</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) =>
        $"F({NumberFormatter.Df(Df1, culture)}, {NumberFormatter.Df(Df2, culture)}) = {NumberFormatter.Fixed(F, 2, culture)}";

    [GeneratedRegex(@"^\s*(?:(?<name>[^:]*):)?\s*(?<printed>(?<statistic>[Ft])\s*\(\s*(?<df1>\d+(?:\.\d+)?)\s*(?:[,;]\s*(?<df2>\d+(?:\.\d+)?)\s*)?\)\s*=\s*(?<value>-?(?:\d+(?:\.\d+)?|\.\d+)))", RegexOptions.IgnoreCase)]
    private static partial Regex Statistic();

    [GeneratedRegex(@"\bp\s*(?<figure>[=<>≤≥]\s*(?:\d+(?:\.\d+)?|\.\d+))", RegexOptions.IgnoreCase)]
    private static partial Regex Probability();

    [GeneratedRegex(@"(?:η\s*p?\s*[²2]|eta\s*[²2])\s*(?<figure>[=<>≤≥]\s*(?:\d+(?:\.\d+)?|\.\d+))", RegexOptions.IgnoreCase)]
    private static partial Regex EtaSquared();
}
