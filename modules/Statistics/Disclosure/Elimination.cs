namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Solves equations with coefficients ±1 for a maximal set of variables in terms of the others (Gauss–Jordan), and drops redundant
/// equations.
/// </summary>
internal sealed class Elimination
{
    private const double Zero = 1e-7;
    private readonly int variables;
    private readonly double[][] dense;

    public Elimination(int variables, (int Variable, int Sign)[][] equations)
    {
        this.variables = variables;
        dense = new double[equations.Length][];
        for (var e = 0; e < equations.Length; e++)
        {
            dense[e] = new double[variables];
            foreach (var (v, sign) in equations[e])
                dense[e][v] = sign;
        }
        var solvedBy = new List<(int Row, int Variable)>();
        var isBasic = new bool[variables];
        var inColumn = new int[variables];
        foreach (var equation in equations)
            foreach (var (v, _) in equation)
                inColumn[v]++;
        for (var e = 0; e < dense.Length; e++)
        {
            var v = PivotFor(dense[e], inColumn);
            if (v < 0)
                continue;
            Eliminate(e, v);
            solvedBy.Add((e, v));
            isBasic[v] = true;
        }
        Basic = [.. solvedBy.Select(p => p.Variable)];
        Rest = [.. Enumerable.Range(0, variables).Where(v => !isBasic[v])];
        Entry = new double[Basic.Length * Rest.Length];
        for (var r = 0; r < Basic.Length; r++)
            for (var s = 0; s < Rest.Length; s++)
                Entry[(r * Rest.Length) + s] = dense[solvedBy[r].Row][Rest[s]];
    }

    /// <summary>The variables that were solved for.</summary>
    public int[] Basic { get; }

    /// <summary>The variables in which they are expressed.</summary>
    public int[] Rest { get; }

    /// <summary>The coefficients, with one row per basic variable.</summary>
    public double[] Entry { get; }

    // Prefers a coefficient of ±1, which keeps integers exact, otherwise the largest. Among equal ones it takes the variable in the
    // fewest equations, which keeps the rows sparse.
    private static int PivotFor(double[] row, int[] inColumn)
    {
        var best = -1;
        var bestKey = (NotUnit: 2, Size: 0.0, Used: 0);
        for (var v = 0; v < row.Length; v++)
        {
            var size = Math.Abs(row[v]);
            if (size <= Zero)
                continue;
            var key = size == 1 ? (0, 0, inColumn[v]) : (1, -size, inColumn[v]);
            if (best < 0 || key.CompareTo(bestKey) < 0)
                (best, bestKey) = (v, key);
        }
        return best;
    }

    private void Eliminate(int pivotRow, int pivot)
    {
        var row = dense[pivotRow];
        var inverse = 1 / row[pivot];
        var touched = new List<int>();
        for (var v = 0; v < variables; v++)
            if (row[v] != 0)
            {
                row[v] = Clean(row[v] * inverse);
                touched.Add(v);
            }
        for (var e = 0; e < dense.Length; e++)
        {
            var factor = dense[e][pivot];
            if (e == pivotRow || factor == 0)
                continue;
            foreach (var v in touched)
                dense[e][v] = Clean(dense[e][v] - (factor * row[v]));
        }
    }

    private static double Clean(double x)
    {
        var whole = Math.Round(x);
        return Math.Abs(x - whole) < 1e-9 ? whole : x;
    }
}
