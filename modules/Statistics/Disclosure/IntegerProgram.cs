namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// Computes the extremes of one variable over the non-negative integer solutions of a system of equations, starting from a known
/// solution.
/// </summary>
/// <remarks>
/// Every returned value is attained by an integer solution that was verified in integer arithmetic; floating point is used only to
/// conclude that no better solution exists. A rounding error can therefore make a range too narrow, which rejects a safe table, but never
/// too wide. Branch and bound: Land and Doig, Econometrica 28 (1960) 497–520.
/// </remarks>
internal sealed class IntegerProgram
{
    private const double IntegralityTolerance = 1e-6;
    private readonly long[] known, least;
    private readonly List<int> publishedVariables = [];
    private readonly (int Variable, int Sign)[][] rows;
    private readonly Tableau tableau;
    private readonly long[] point;
    private long best;
    private int nodesLeft;

    public IntegerProgram(int[] names, long[] known, long[] least, (int Variable, int Sign)[][] rows)
    {
        Names = names;
        this.known = known;
        this.least = least;
        this.rows = rows;
        point = [.. known];
        tableau = new Tableau(known, rows);
    }

    /// <summary>The caller's numbers of the variables.</summary>
    public int[] Names { get; }

    public int VariableCount => known.Length;

    /// <summary>The solution that attains the last computed extreme.</summary>
    public ReadOnlySpan<long> Point => point;

    public long Work => tableau.Work;

    public bool IsExact { get; private set; } = true;

    /// <summary>Fixes a variable at its known value for all later searches.</summary>
    public void Publish(int variable) => publishedVariables.Add(variable);

    /// <summary>Returns the largest value of a variable that is known to be bounded.</summary>
    public long Maximum(int variable, long enough, int held, int effort) => Extreme(variable, +1, enough, held, effort);

    /// <summary>Returns the smallest value of a variable.</summary>
    public long Minimum(int variable, long enough, int held, int effort) => Extreme(variable, -1, enough, held, effort);

    private long Extreme(int variable, int direction, long enough, int held, int effort)
    {
        best = known[variable];
        known.CopyTo(point, 0);
        nodesLeft = effort;
        if (direction < 0)
            enough = Math.Max(enough, least[variable]);
        if (Reached(enough, direction))
            return best;
        Begin(variable, direction, enough, held);
        tableau.Climb(variable, direction);
        if (!Claim(variable))
            Begin(variable, direction, enough, held);
        if (Reached(enough, direction))
            return best;
        // Callers ask only about bounded variables, so an unbounded result is a rounding error; the attained value is kept but not
        // proved.
        IsExact &= Explore(variable, direction, enough) && nodesLeft > 0 && !tableau.HasGivenUp;
        return best;
    }

    private void Begin(int variable, int direction, long enough, int held)
    {
        tableau.Restart(known, least);
        foreach (var v in publishedVariables)
            tableau.Bound(v, known[v], known[v]);
        if (held >= 0)
            tableau.Bound(held, known[held], known[held]);
        if (enough != PublishedSystem.Unbounded)
            tableau.Bound(variable, direction < 0 ? enough : least[variable], direction > 0 ? enough : double.PositiveInfinity);
    }

    private bool Reached(long enough, int direction) => direction > 0 ? best >= enough : best <= enough;

    /// <summary>Searches within the current bounds; returns false when the variable is unbounded.</summary>
    private bool Explore(int variable, int direction, long enough)
    {
        if (--nodesLeft <= 0)
            return true;
        if (!tableau.Optimize(variable, direction))
            return false;
        var relaxed = tableau.ValueOf(variable);
        if (direction > 0 ? Math.Floor(relaxed + IntegralityTolerance) <= best : Math.Ceiling(relaxed - IntegralityTolerance) >= best)
            return true;
        var fractional = FirstFractional();
        if (fractional < 0)
        {
            // A solution that looks integral is accepted only if it satisfies the equations in integer arithmetic.
            IsExact &= Claim(variable);
            return true;
        }
        var saved = tableau.Save();
        var split = Math.Floor(tableau.ValueOf(fractional));
        foreach (var up in (ReadOnlySpan<bool>)[false, true])
        {
            var feasible = up ? tableau.RequireAtLeast(fractional, split + 1) : tableau.RequireAtMost(fractional, split);
            if (feasible && !Explore(variable, direction, enough))
                return false;
            if (Reached(enough, direction))
                return true;
            tableau.Load(saved);
        }
        return true;
    }

    private int FirstFractional()
    {
        for (var v = 0; v < known.Length; v++)
            if (Math.Abs(tableau.ValueOf(v) - Math.Round(tableau.ValueOf(v))) > IntegralityTolerance)
                return v;
        return -1;
    }

    private bool Claim(int variable)
    {
        foreach (var row in rows)
        {
            var difference = 0L;
            foreach (var (v, sign) in row)
            {
                var rounded = (long)Math.Round(tableau.ValueOf(v));
                if (rounded < least[v])
                    return false;
                difference += sign * (rounded - known[v]);
            }
            if (difference != 0)
                return false;
        }
        for (var v = 0; v < point.Length; v++)
            point[v] = (long)Math.Round(tableau.ValueOf(v));
        best = point[variable];
        return true;
    }
}
