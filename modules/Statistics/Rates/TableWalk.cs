using MathNet.Numerics;

namespace FacultyDev.Statistics;

/// <summary>
/// Sums the probabilities of all tables with given margins that are no more probable than the observed one. The probability of a table is
/// proportional to the product of 1/x!, so a path is accumulated as a sum of log factorials.
/// </summary>
internal sealed class TableWalk
{
    // R's relative tolerance for equal probabilities.
    private const double TieTolerance = 1e-7;

    private readonly int[] columnTotals;
    private readonly double[] restOfColumnFactorials;
    private readonly double[] restOfEvenColumns;
    private readonly int[] rest;
    private readonly int[] restTotals;
    private readonly double observed;
    private readonly double logAll;
    private long budget;
    private double sum;

    public TableWalk(int[][] columns, long budget)
    {
        this.budget = budget;
        // Large columns first, because they decide most of the table.
        columns = [.. columns.OrderByDescending(column => column.Sum())];
        columnTotals = [.. columns.Select(column => column.Sum())];
        rest = [.. Enumerable.Range(0, columns[0].Length).Select(i => columns.Sum(column => column[i]))];
        observed = -columns.Sum(column => column.Sum(LogFactorial));
        restTotals = new int[columns.Length + 1];
        restOfColumnFactorials = new double[columns.Length + 1];
        restOfEvenColumns = new double[columns.Length + 1];
        for (var column = columns.Length - 1; column >= 0; column--)
        {
            restTotals[column] = restTotals[column + 1] + columnTotals[column];
            restOfColumnFactorials[column] = restOfColumnFactorials[column + 1] + LogFactorial(columnTotals[column]);
            restOfEvenColumns[column] = restOfEvenColumns[column + 1] + EvenSplit(columnTotals[column], rest.Length);
        }
        logAll = Completions(0);
    }

    /// <summary>Returns the p value, or null when the budget is exhausted.</summary>
    public double? Count()
    {
        Visit(0, 0);
        return budget < 0 ? null : Math.Min(1, sum);
    }

    /// <summary>Processes all tables that share the columns before this one, whose product of 1/x! is exp(path).</summary>
    private void Visit(int column, double path)
    {
        if (--budget < 0) return;
        var limit = observed + TieTolerance - path;
        if (UpperBound(column) <= limit)
        {
            sum += Math.Exp(path + Completions(column) - logAll);
            return;
        }
        if (LowerBound(column) > limit) return;
        Fill(column, 0, columnTotals[column], path);
    }

    /// <summary>Distributes the rest of a column over the rows from this one on.</summary>
    private void Fill(int column, int row, int left, double path)
    {
        if (budget < 0) return;
        if (row == rest.Length - 1)
        {
            if (left > rest[row]) return;
            rest[row] -= left;
            Visit(column + 1, path - LogFactorial(left));
            rest[row] += left;
            return;
        }
        var room = 0;
        for (var other = row + 1; other < rest.Length; other++) room += rest[other];
        var available = rest[row];
        for (var x = Math.Max(0, left - room); x <= Math.Min(left, available); x++)
        {
            rest[row] = available - x;
            Fill(column, row + 1, left - x, path - LogFactorial(x));
        }
        rest[row] = available;
    }

    /// <summary>log Σ Π 1/x! over all completions: M! / (Π rest! Π column!).</summary>
    private double Completions(int column) => LogFactorial(restTotals[column]) - RestFactorials() - restOfColumnFactorials[column];

    /// <summary>An upper bound of the product over all completions: each column, or each row, distributed as evenly as possible.</summary>
    private double UpperBound(int column)
    {
        var rows = 0d;
        foreach (var total in rest) rows += EvenSplit(total, columnTotals.Length - column);
        return Math.Min(rows, restOfEvenColumns[column]);
    }

    /// <summary>A lower bound of the product over all completions: each column, or each row, in a single cell.</summary>
    private double LowerBound(int column) => Math.Max(-RestFactorials(), -restOfColumnFactorials[column]);

    private double RestFactorials()
    {
        var total = 0d;
        foreach (var count in rest) total += LogFactorial(count);
        return total;
    }

    private static double EvenSplit(int total, int cells) => cells == 0
        ? 0
        : -(total % cells * LogFactorial(total / cells + 1) + (cells - total % cells) * LogFactorial(total / cells));

    private static double LogFactorial(int n) => SpecialFunctions.FactorialLn(n);
}
