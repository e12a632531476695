namespace FacultyDev.Statistics;

/// <summary>Input checks shared by several computations; each throws with a message that names the problem.</summary>
internal static class Require
{
    // Sums of many counts must stay exact; the limit exceeds the number of people on earth.
    private const long MaxPeople = 10_000_000_000;

    public static void Level(double level)
    {
        if (!(level is > 0 and < 1)) throw new StatisticsException(StatisticsError.OutOfRange, "Error_Level", level);
    }

    public static void Finite(double value, string name)
    {
        if (!double.IsFinite(value)) throw new StatisticsException(StatisticsError.NotANumber, "Error_FigureNotANumber", name, value);
    }

    public static void Probability(double p, string name)
    {
        if (!(p is >= 0 and <= 1)) throw new StatisticsException(StatisticsError.OutOfRange, "Error_Probability", name, p);
    }

    public static void Count(long count, string name)
    {
        if (count < 0) throw new StatisticsException(StatisticsError.NegativeCount, "Error_NegativeCount", name, count);
        if (count > MaxPeople) throw new StatisticsException(StatisticsError.OutOfRange, "Error_CountTooLarge", name, count, MaxPeople);
    }

    public static void PartOf(long part, long whole, string partName, string wholeName)
    {
        Count(part, partName);
        Count(whole, wholeName);
        if (part > whole)
            throw new StatisticsException(StatisticsError.CountsDoNotFit, "Error_PartAboveWhole", partName, part, wholeName, whole);
    }

    public static void SameLength(int first, string firstName, int second, string secondName)
    {
        if (first != second)
            throw new StatisticsException(StatisticsError.LengthsDiffer, "Error_LengthsDiffer", firstName, first, secondName, second);
    }

    /// <summary>Checks a cell of a printed table; the total of all cells must fit an int.</summary>
    public static void CellCount(int count, string name)
    {
        Count(count, name);
        if (count > 10_000_000) throw new StatisticsException(StatisticsError.OutOfRange, "Error_CountTooLarge", name, count, 10_000_000);
    }

    /// <summary>
    /// Limits the number of levels, because a least-squares fit costs cells × levels². With far more than 250 × 250 levels, one of the
    /// factors is an identifier rather than a group.
    /// </summary>
    public static void AffordableDesign(string a, int levelsA, string b, int levelsB)
    {
        var (cells, levels) = ((double)levelsA * levelsB, (double)levelsA + levelsB);
        if (cells * levels * levels > 4e10) throw new StatisticsException(StatisticsError.OutOfRange, "Error_TooManyLevels", a, levelsA, b, levelsB);
    }
}
