using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>One measurement of one person under a pseudonym.</summary>
/// <param name="Pseudonym">The code that links a person's measurements; never a name.</param>
/// <param name="Value">The value; null when the person did not answer.</param>
public readonly record struct Measurement(string Pseudonym, double? Value);

/// <summary>Two measurements of the same people: the complete pairs, and the number of people who could not be paired.</summary>
public sealed class PairedSample
{
    private PairedSample(string nameBefore, string nameAfter, double[] before, double[] after, int people, int onlyBefore, int onlyAfter)
    {
        (NameBefore, NameAfter, People, OnlyBefore, OnlyAfter) = (nameBefore, nameAfter, people, onlyBefore, onlyAfter);
        (BeforeValues, AfterValues) = (before, after);
    }

    /// <summary>Name of the first measurement.</summary>
    public string NameBefore { get; }

    /// <summary>Name of the second measurement.</summary>
    public string NameAfter { get; }

    /// <summary>The number of complete pairs.</summary>
    public int Count => BeforeValues.Length;

    /// <summary>The number of people (or rows), paired or not.</summary>
    public int People { get; }

    /// <summary>The number of people with a value before and none after.</summary>
    public int OnlyBefore { get; }

    /// <summary>The number of people with a value after and none before.</summary>
    public int OnlyAfter { get; }

    /// <summary>The number of people without a value at either time.</summary>
    public int Neither => People - Count - OnlyBefore - OnlyAfter;

    internal double[] BeforeValues { get; }
    internal double[] AfterValues { get; }

    /// <summary>Pairs two columns in which each row is a person.</summary>
    /// <exception cref="StatisticsException">The columns differ in length.</exception>
    public static PairedSample Of(Variable before, Variable after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Require.SameLength(before.Count, before.Name, after.Count, after.Name);
        return Pair(before.Name, after.Name, before.Raw, after.Raw);
    }

    /// <summary>Links two survey waves by pseudonym. People who took part in only one are counted and excluded.</summary>
    /// <exception cref="StatisticsException">A pseudonym occurs twice in one wave (the message names it), or a value is not
    /// finite.</exception>
    public static PairedSample Link(string before, IEnumerable<Measurement> first, string after, IEnumerable<Measurement> second)
    {
        var (befores, afters) = (ByPseudonym(before, first), ByPseudonym(after, second));
        string[] people = [.. befores.Keys.Union(afters.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        double Value(Dictionary<string, double> values, string person) => values.GetValueOrDefault(person, double.NaN);
        return Pair(
            before, after, [.. people.Select(person => Value(befores, person))], [.. people.Select(person => Value(afters, person))]);
    }

    /// <summary>Returns, for example, "29 pairs; 3 answered before only, 1 after only", or "29 pairs" when everybody was paired.</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null) => OnlyBefore + OnlyAfter + Neither == 0
        ? StatisticsText.Format(culture, "Pairs", Count)
        : StatisticsText.Format(culture, "Pairs_Some", Count, People, OnlyBefore, OnlyAfter, Neither);

    private static PairedSample Pair(string nameBefore, string nameAfter, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        var (befores, afters, onlyBefore, onlyAfter) = (new List<double>(), new List<double>(), 0, 0);
        for (var row = 0; row < before.Length; row++)
        {
            switch (double.IsNaN(before[row]), double.IsNaN(after[row]))
            {
                case (false, false):
                    befores.Add(before[row]);
                    afters.Add(after[row]);
                    break;
                case (false, true):
                    onlyBefore++;
                    break;
                case (true, false):
                    onlyAfter++;
                    break;
            }
        }
        return new PairedSample(nameBefore, nameAfter, [.. befores], [.. afters], before.Length, onlyBefore, onlyAfter);
    }

    private static Dictionary<string, double> ByPseudonym(string name, IEnumerable<Measurement> measurements)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (pseudonym, value) in measurements)
        {
            if (value is { } number) Require.Finite(number, $"{name}, {pseudonym}");
            if (!values.TryAdd(pseudonym, value ?? double.NaN))
                throw new StatisticsException(StatisticsError.Duplicate, "Error_PseudonymTwice", pseudonym, name);
        }
        return values;
    }
}
