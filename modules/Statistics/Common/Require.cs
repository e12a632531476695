namespace FacultyDev.Statistics;

/// <summary>Checks that several computations ask for, each with the sentence it fails with.</summary>
internal static class Require
{
    // Sums of many counts must stay whole numbers; nobody counts more than all people there are.
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

    /// <summary>A cell of a printed table; the total of all cells has to stay within an int.</summary>
    public static void CellCount(int count, string name)
    {
        Count(count, name);
        if (count > 10_000_000) throw new StatisticsException(StatisticsError.OutOfRange, "Error_CountTooLarge", name, count, 10_000_000);
    }

    /// <summary>
    /// A least-squares fit costs cells × levels²; far beyond this (250 × 250 levels) one of the factors is an identifier, not a group.
    /// </summary>
    public static void AffordableDesign(string a, int levelsA, string b, int levelsB)
    {
        var (cells, levels) = ((double)levelsA * levelsB, (double)levelsA + levelsB);
        if (cells * levels * levels > 4e10) throw new StatisticsException(StatisticsError.OutOfRange, "Error_TooManyLevels", a, levelsA, b, levelsB);
    }
}
