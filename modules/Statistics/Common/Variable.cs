using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>
/// A named column of numbers, some of which may be missing. Every number is finite: NaN, infinities, text and magnitudes above 1e60
/// (whose powers overflow) are rejected on creation with a message that names row and column, so that no later computation produces NaN.
/// </summary>
public sealed class Variable
{
    // The sum of fourth powers of larger values would overflow a double.
    private const double MaxMagnitude = 1e60;

    private readonly double[] values;

    private Variable(string name, double[] values)
    {
        Name = name;
        this.values = values;
        foreach (var value in values)
            if (double.IsNaN(value)) MissingCount++;
    }

    /// <summary>The column's name, which messages use.</summary>
    public string Name { get; }

    /// <summary>The number of rows, including missing ones.</summary>
    public int Count => values.Length;

    /// <summary>Number of rows without a value.</summary>
    public int MissingCount { get; }

    /// <summary>The value of a row (starting at 0); null when missing.</summary>
    public double? this[int row] => double.IsNaN(values[row]) ? null : values[row];

    /// <summary>The values with NaN for missing ones; this internal form needs 8 bytes per row.</summary>
    internal ReadOnlySpan<double> Raw => values;

    /// <summary>The same array without a copy, for code that needs an array; it must not be modified.</summary>
    internal double[] RawArray => values;

    /// <summary>Creates a complete column. NaN and infinities are rejected; use the nullable overload for missing values.</summary>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.NotANumber"/>; the message names row (starting at 1) and
    /// column.</exception>
    public static Variable Of(string name, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var row = 0; row < values.Length; row++)
            if (!IsUsable(values[row])) throw NotANumber(name, row, values[row].ToString(CultureInfo.InvariantCulture));
        return new Variable(name, (double[])values.Clone());
    }

    /// <summary>Creates a column in which null means missing.</summary>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.NotANumber"/>; the message names row (starting at 1) and
    /// column.</exception>
    public static Variable Of(string name, IReadOnlyList<double?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var raw = new double[values.Count];
        for (var row = 0; row < raw.Length; row++)
        {
            if (values[row] is { } value && !IsUsable(value))
                throw NotANumber(name, row, value.ToString(CultureInfo.InvariantCulture));
            raw[row] = values[row] ?? double.NaN;
        }
        return new Variable(name, raw);
    }

    /// <summary>
    /// Parses a column of text: decimal point, optional sign and exponent, no thousands separators; null or blank is missing.
    /// </summary>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.NotANumber"/>; the message names row (starting at 1), column and
    /// text.</exception>
    public static Variable Parse(string name, IReadOnlyList<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var raw = new double[cells.Count];
        for (var row = 0; row < raw.Length; row++)
        {
            var cell = cells[row];
            if (string.IsNullOrWhiteSpace(cell)) raw[row] = double.NaN;
            else if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && IsUsable(value))
                raw[row] = value;
            else throw NotANumber(name, row, cell);
        }
        return new Variable(name, raw);
    }

    /// <summary>Returns the column with reversed scores: minimum + maximum − value. Missing values stay missing.</summary>
    /// <param name="minimum">Lowest point of the response scale.</param>
    /// <param name="maximum">Highest point of the response scale.</param>
    /// <exception cref="StatisticsException"><see cref="StatisticsError.OutOfRange"/> when a value is outside the scale; the message
    /// names row and column.</exception>
    public Variable Reversed(double minimum, double maximum)
    {
        Require.Finite(minimum, nameof(minimum));
        Require.Finite(maximum, nameof(maximum));
        if (minimum >= maximum) throw new StatisticsException(StatisticsError.OutOfRange, "Error_ScaleEnds", minimum, maximum);
        var reversed = new double[values.Length];
        for (var row = 0; row < reversed.Length; row++)
        {
            if (values[row] < minimum || values[row] > maximum)
                throw new StatisticsException(StatisticsError.OutOfRange, "Error_OffScale", row + 1, Name, values[row], minimum, maximum);
            reversed[row] = minimum + maximum - values[row];
        }
        return new Variable(Name, reversed);
    }

    private static bool IsUsable(double value) => Math.Abs(value) <= MaxMagnitude;

    private static StatisticsException NotANumber(string name, int row, string found) =>
        new(StatisticsError.NotANumber, "Error_NotANumber", row + 1, name, found);
}
