namespace FacultyDev.Statistics;

/// <summary>Checks that several computations ask for, each with the sentence it fails with.</summary>
internal static class Require
{
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
}
