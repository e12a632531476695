namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// A condensed simplex tableau with bounds on every variable. It starts from a known feasible point instead of a vertex, so nonbasic
/// variables may have any value within their bounds.
/// </summary>
/// <remarks>
/// Dantzig, Linear Programming and Extensions (1963), ch. 18 (upper bounds). Bland's rule is used after a run of steps without progress,
/// which prevents cycling (Mathematics of Operations Research 2 (1977) 103–107).
/// </remarks>
internal sealed class Tableau
{
    private const double Zero = 1e-9;
    private const double MinSlope = 1e-7; // true entries are ratios of small integers, so smaller values are rounding errors
    private const int MaxStallSteps = 60;
    private const int MaxClimbStallSteps = 40;
    private const int MaxPivots = 1000;
    private const int MaxUnit = 4;
    private readonly int rows, columns;
    private readonly double[] entry;      // rows × columns: basic[r] = constant − Σ entry[r, s] · rest[s]
    private readonly int[] basic, rest; // the variable of each row, and of each column
    private readonly int[] rowOf, columnOf;
    private readonly double[] value, lower, upper;
    private readonly int[] nonZero;
    private readonly Elimination initial;
    private bool isInitial = true;

    public Tableau(long[] known, (int Variable, int Sign)[][] equations)
    {
        value = [.. known.Select(v => (double)v)];
        lower = new double[known.Length];
        upper = new double[known.Length];
        Array.Fill(upper, double.PositiveInfinity);
        initial = new Elimination(known.Length, equations);
        (basic, rest, entry) = ([.. initial.Basic], [.. initial.Rest], [.. initial.Entry]);
        (rows, columns) = (basic.Length, rest.Length);
        rowOf = new int[known.Length];
        columnOf = new int[known.Length];
        nonZero = new int[columns];
        Index();
    }

    /// <summary>True when an optimization was not completed because its steps made no progress.</summary>
    public bool HasGivenUp { get; private set; }

    /// <summary>The number of entries written so far, a measure of effort that is the same on every machine.</summary>
    public long Work { get; private set; }

    public double ValueOf(int variable) => value[variable];

    /// <summary>
    /// Resets to the known point and the initial basis, with only the lower bounds. Results therefore depend only on the query, and
    /// rounding errors do not accumulate across queries.
    /// </summary>
    public void Restart(long[] known, long[] least)
    {
        for (var v = 0; v < known.Length; v++)
            (value[v], lower[v], upper[v]) = (known[v], least[v], double.PositiveInfinity);
        if (isInitial)
            return;
        initial.Entry.CopyTo(entry, 0);
        initial.Basic.CopyTo(basic, 0);
        initial.Rest.CopyTo(rest, 0);
        Index();
        isInitial = true;
        Work += entry.Length;
    }

    public void Bound(int variable, double least, double most) => (lower[variable], upper[variable]) = (least, most);

    /// <summary>
    /// Moves until the variable is at most the limit, then keeps the limit as a bound; returns false when that is impossible.
    /// </summary>
    public bool RequireAtMost(int variable, double limit)
    {
        if (value[variable] > limit)
        {
            var least = lower[variable];
            lower[variable] = limit;
            Optimize(variable, -1);
            lower[variable] = least;
            if (value[variable] > limit + Zero)
                return false;
        }
        upper[variable] = Math.Min(upper[variable], limit);
        return true;
    }

    /// <summary>
    /// Moves until the variable is at least the limit, then keeps the limit as a bound; returns false when that is impossible.
    /// </summary>
    public bool RequireAtLeast(int variable, double limit)
    {
        if (value[variable] < limit)
        {
            var most = upper[variable];
            upper[variable] = limit;
            Optimize(variable, +1);
            upper[variable] = most;
            if (value[variable] < limit - Zero)
                return false;
        }
        lower[variable] = Math.Max(lower[variable], limit);
        return true;
    }

    /// <summary>
    /// Moves a variable as far as possible in a direction (+1 or −1) within its bounds; returns false when it is unbounded.
    /// </summary>
    public bool Optimize(int variable, int direction)
    {
        if (columnOf[variable] >= 0 && !Enter(columnOf[variable], direction, keepRow: -1))
            return false;
        if (columnOf[variable] >= 0)
            return true;
        var row = rowOf[variable];
        var stalled = 0;
        for (var turn = 0; direction > 0 ? value[variable] < upper[variable] : value[variable] > lower[variable]; turn++)
        {
            if (turn > MaxPivots + (20 * (rows + columns)))
            {
                HasGivenUp = true;
                return true;
            }
            var before = value[variable];
            var (column, way) = Choose(row, direction, lowestVariable: stalled > MaxStallSteps);
            if (column < 0)
                return true;
            if (!Enter(column, way, row))
                return false;
            if (rowOf[variable] != row)
                return true;
            stalled = Math.Abs(value[variable] - before) > Zero ? 0 : stalled + 1;
        }
        return true;
    }

    /// <summary>
    /// From an integral point, moves a variable in a direction by steps that keep every variable integral, and changes the basis when no
    /// such step is left, until the bound is reached or the step limit is exhausted. This finds good integer solutions cheaply but proves
    /// nothing.
    /// </summary>
    public void Climb(int variable, int direction)
    {
        var entered = new int[value.Length];
        for (var (stalled, turn) = (0, 1); stalled < MaxClimbStallSteps && turn < MaxPivots; turn++)
        {
            if (direction > 0 ? value[variable] >= upper[variable] : value[variable] <= lower[variable])
                return;
            var (column, way) = columnOf[variable] >= 0 ? (columnOf[variable], direction) : (-1, 0);
            var moved = false;
            for (var s = 0; s < columns && column < 0 && !moved; s++)
                if (WayOf(rowOf[variable], s, direction) is var w && w != 0)
                    moved = StepWhole(s, w);
            if (column >= 0)
                moved = StepWhole(column, way);
            stalled = moved ? 0 : stalled + 1;
            if (moved)
                continue;
            if (column < 0)
                (column, way) = LongestUnused(rowOf[variable], direction, entered);
            if (column < 0)
                return;
            entered[rest[column]] = turn;
            var blocking = Blocking(column, way, rowOf[variable]);
            if (blocking < 0)
                return;
            entered[basic[blocking]] = turn;
            Exchange(blocking, column);
        }
    }

    public Snapshot Save() => new([.. entry], [.. basic], [.. rest], [.. value], [.. lower], [.. upper]);

    public void Load(Snapshot saved)
    {
        isInitial = false;
        Work += entry.Length;
        saved.Entry.CopyTo(entry, 0);
        saved.Basic.CopyTo(basic, 0);
        saved.Resting.CopyTo(rest, 0);
        saved.Value.CopyTo(value, 0);
        saved.Lower.CopyTo(lower, 0);
        saved.Upper.CopyTo(upper, 0);
        Index();
    }

    // Selects a column that moves the row's variable in the wanted direction: the steepest or, by Bland's rule, the lowest variable.
    private (int Column, int Way) Choose(int row, int direction, bool lowestVariable)
    {
        var (best, way, steepest) = (-1, 0, MinSlope);
        for (var s = 0; s < columns; s++)
        {
            var slope = -entry[(row * columns) + s] * direction;
            var v = rest[s];
            if (slope > MinSlope ? value[v] >= upper[v] - Zero : slope >= -MinSlope || value[v] <= lower[v] + Zero)
                continue;
            if (lowestVariable ? best >= 0 && v > rest[best] : Math.Abs(slope) <= steepest)
                continue;
            (best, way, steepest) = (s, slope > 0 ? 1 : -1, Math.Abs(slope));
        }
        return (best, way);
    }

    /// <summary>
    /// Moves a nonbasic variable until it or another variable reaches a bound, and exchanges it with a basic variable that does. The
    /// variable of the kept row is being optimized and leaves the basis only at its own bound.
    /// </summary>
    private bool Enter(int column, int way, int keepRow)
    {
        var v = rest[column];
        var step = way > 0 ? upper[v] - value[v] : value[v] - lower[v];
        var leaving = -1;
        var oddest = double.PositiveInfinity;
        for (var r = 0; r < rows; r++)
        {
            var slope = -entry[(r * columns) + column] * way;
            if (Math.Abs(slope) <= MinSlope)
                continue;
            var b = basic[r];
            var room = slope > 0 ? (upper[b] - value[b]) / slope : (lower[b] - value[b]) / slope;
            room = Math.Max(room, 0);
            // Among equal candidates, prefers a pivot near ±1, which keeps the numbers integral, then the lower variable, for
            // determinism.
            var odd = Math.Abs(Math.Abs(slope) - 1);
            if (room < step - Zero || (room <= step + Zero && leaving >= 0 && r != keepRow
                && (odd < oddest - Zero || (odd < oddest + Zero && b < basic[leaving]))))
                (step, leaving, oddest) = (Math.Min(step, room), r, odd);
        }
        if (double.IsPositiveInfinity(step))
            return false;
        if (step > 0)
        {
            value[v] += way * step;
            for (var r = 0; r < rows; r++)
            {
                var slope = -entry[(r * columns) + column] * way;
                if (slope != 0)
                    value[basic[r]] = Clean(value[basic[r]] + (slope * step));
            }
        }
        if (leaving >= 0)
            Exchange(leaving, column);
        return true;
    }

    // Returns the direction (+1 or −1) in which the column's variable must move for the row's variable to move as wanted; 0 when it has
    // no effect or cannot move.
    private int WayOf(int row, int column, int direction)
    {
        var slope = -entry[(row * columns) + column] * direction;
        var v = rest[column];
        return slope > MinSlope && value[v] < upper[v] ? 1 : slope < -MinSlope && value[v] > lower[v] ? -1 : 0;
    }

    private (int Column, int Way) LongestUnused(int row, int direction, int[] entered)
    {
        var (best, way) = (-1, 0);
        for (var s = 0; s < columns; s++)
            if (WayOf(row, s, direction) is var w && w != 0 && (best < 0 || entered[rest[s]] < entered[rest[best]]))
                (best, way) = (s, w);
        return (best, way);
    }

    private int Blocking(int column, int way, int keepRow)
    {
        var (blocking, least, oddest) = (-1, double.PositiveInfinity, double.PositiveInfinity);
        for (var r = 0; r < rows; r++)
        {
            var slope = -entry[(r * columns) + column] * way;
            if (r == keepRow || Math.Abs(slope) <= MinSlope)
                continue;
            var b = basic[r];
            var room = (slope > 0 ? upper[b] - value[b] : lower[b] - value[b]) / slope;
            var odd = Math.Abs(Math.Abs(slope) - 1);
            if (room < least - Zero || (room <= least + Zero && odd < oddest - Zero))
                (blocking, least, oddest) = (r, room, odd);
        }
        return blocking;
    }

    /// <summary>
    /// Moves a nonbasic variable as far as all variables stay integral and within bounds; returns false when not even one step is
    /// possible.
    /// </summary>
    private bool StepWhole(int column, int way)
    {
        var v = rest[column];
        var room = way > 0 ? upper[v] - value[v] : value[v] - lower[v];
        var unit = 1;
        for (var r = 0; r < rows && room >= unit; r++)
        {
            var slope = -entry[(r * columns) + column] * way;
            if (Math.Abs(slope) <= MinSlope)
                continue;
            var multiple = 1;
            while (multiple <= MaxUnit && Math.Abs((slope * unit * multiple) - Math.Round(slope * unit * multiple)) > MinSlope)
                multiple++;
            if ((unit *= multiple) > MaxUnit)
                return false;
            var b = basic[r];
            room = Math.Min(room, (slope > 0 ? upper[b] - value[b] : lower[b] - value[b]) / slope);
        }
        var step = Math.Floor((room + MinSlope) / unit) * unit;
        if (step < 1 || double.IsPositiveInfinity(step))
            return false;
        value[v] += way * step;
        for (var r = 0; r < rows; r++)
        {
            var slope = -entry[(r * columns) + column] * way;
            if (Math.Abs(slope) > MinSlope)
                value[basic[r]] = Math.Round(value[basic[r]] + (slope * step));
        }
        return true;
    }

    // Values that drifted from an integer by rounding are reset, so that errors do not accumulate over thousands of steps.
    private static double Clean(double x)
    {
        var whole = Math.Round(x);
        return Math.Abs(x - whole) < Zero ? whole : x;
    }

    private void Exchange(int row, int column)
    {
        isInitial = false;
        var pivotRow = entry.AsSpan(row * columns, columns);
        var inverse = 1 / pivotRow[column];
        var count = 0;
        for (var s = 0; s < columns; s++)
        {
            if (s == column || pivotRow[s] == 0)
                continue;
            pivotRow[s] *= inverse;
            nonZero[count++] = s;
        }
        pivotRow[column] = inverse;
        for (var r = 0; r < rows; r++)
        {
            if (r == row)
                continue;
            var other = entry.AsSpan(r * columns, columns);
            var factor = other[column];
            if (factor == 0)
                continue;
            Work += count;
            for (var n = 0; n < count; n++)
            {
                var s = nonZero[n];
                other[s] = Clean(other[s] - (factor * pivotRow[s]));
            }
            other[column] = -factor * inverse;
        }
        (basic[row], rest[column]) = (rest[column], basic[row]);
        (rowOf[basic[row]], columnOf[basic[row]]) = (row, -1);
        (rowOf[rest[column]], columnOf[rest[column]]) = (-1, column);
    }

    private void Index()
    {
        for (var r = 0; r < rows; r++)
            (rowOf[basic[r]], columnOf[basic[r]]) = (r, -1);
        for (var s = 0; s < columns; s++)
            (rowOf[rest[s]], columnOf[rest[s]]) = (-1, s);
    }

    /// <summary>The complete state of a tableau, to which a branch of the search can return.</summary>
    internal sealed record Snapshot(double[] Entry, int[] Basic, int[] Resting, double[] Value, double[] Lower, double[] Upper);
}
