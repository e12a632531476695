using System.Globalization;

namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// An immutable table of counts of people over one to three axes, with all totals over any subset of axes. All cells, including totals,
/// are numbered; <see cref="CellAt"/> and <see cref="PositionOf"/> convert between numbers and positions.
/// </summary>
public sealed class CountTable
{
    /// <summary>Represents the total over an axis in a position.</summary>
    public const int Total = -1;

    private const long MaxTotal = 1_000_000_000_000_000;
    private readonly int[] size = new int[DisclosurePolicy.MaxDimensions];
    private readonly long[] counts;

    /// <summary>Builds a table from its inner cells, with the last axis varying fastest.</summary>
    /// <param name="axes">One to three axes.</param>
    /// <param name="cells">A count for each combination of categories, 0 or more.</param>
    /// <exception cref="DisclosureException">Wrong number of axes or counts, a negative count, or a total above 10¹⁵.</exception>
    public CountTable(IReadOnlyList<TableAxis> axes, IReadOnlyList<long> cells) : this(axes, cells, leastAxes: 1)
    {
    }

    private CountTable(IReadOnlyList<TableAxis> axes, IReadOnlyList<long> cells, int leastAxes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentNullException.ThrowIfNull(cells);
        if (axes.Count < leastAxes || axes.Count > DisclosurePolicy.MaxDimensions)
            throw new DisclosureException(DisclosureFault.Shape,
                $"A planned table has one to {DisclosurePolicy.MaxDimensions} dimensions; this has {axes.Count}.");
        Axes = [.. axes];
        for (var a = 0; a < axes.Count; a++)
            size[a] = axes[a].Categories.Count;
        var inner = axes.Aggregate(1L, (product, axis) => product * axis.Categories.Count);
        if (cells.Count != inner)
            throw new DisclosureException(DisclosureFault.Shape, $"The axes ask for {inner} counts; there are {cells.Count}.");
        counts = new long[(size[0] + 1) * (size[1] + 1) * (size[2] + 1)];
        Fill(cells);
    }

    /// <summary>The axes; empty only when protection had to drop all of them.</summary>
    public IReadOnlyList<TableAxis> Axes { get; }

    /// <summary>The number of cells, totals included.</summary>
    public int CellCount => counts.Length;

    /// <summary>The cell that counts everybody, which is always the last one.</summary>
    public int GrandTotal => counts.Length - 1;

    /// <summary>The number of people in a cell.</summary>
    public long this[int cell] => counts[cell];

    /// <summary>The number of a cell.</summary>
    /// <param name="position">A category index for each axis, or <see cref="Total"/>.</param>
    /// <exception cref="DisclosureException">The cell does not exist.</exception>
    public int CellAt(params ReadOnlySpan<int> position)
    {
        if (position.Length != Axes.Count)
            throw new DisclosureException(DisclosureFault.UnknownCell, $"A cell here has {Axes.Count} coordinates, not {position.Length}.");
        Span<int> at = [size[0], size[1], size[2]];
        for (var a = 0; a < position.Length; a++)
        {
            if (position[a] < Total || position[a] >= size[a])
                throw new DisclosureException(DisclosureFault.UnknownCell,
                    $"The axis “{Axes[a].Name}” has {size[a]} categories; there is no category {position[a]}.");
            if (position[a] != Total)
                at[a] = position[a];
        }
        return Number(at[0], at[1], at[2]);
    }

    /// <summary>
    /// Returns the category index of a cell on each axis, or <see cref="Total"/> where the cell is the total over the axis.
    /// </summary>
    public int[] PositionOf(int cell)
    {
        var (i, j, k) = Split(cell);
        int[] all = [i, j, k];
        return [.. Axes.Select((_, a) => all[a] == size[a] ? Total : all[a])];
    }

    /// <summary>Returns true when the cell is not a total over any axis.</summary>
    public bool IsInner(int cell)
    {
        var (i, j, k) = Split(cell);
        return (size[0] == 0 || i < size[0]) && (size[1] == 0 || j < size[1]) && (size[2] == 0 || k < size[2]);
    }

    /// <summary>Returns the name of a cell, for example "Surgery × women", with "all" for totals.</summary>
    public string NameOf(int cell)
    {
        var position = PositionOf(cell);
        return Axes.Count == 0 ? "all" : string.Join(" × ", Axes.Select((axis, a) => position[a] == Total ? "all" : axis.Categories[position[a]]));
    }

    /// <summary>
    /// Returns the number of respondents that the cell needs to be shown; the higher minimum applies to cells of a self-identified
    /// category.
    /// </summary>
    public int ThresholdOf(int cell, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return SinglesOut(cell, AxisKind.SelfIdentified) ? policy.SensitiveMinimum : policy.MinimumCell;
    }

    /// <summary>
    /// Returns true for a cell that is too small to show: 0 &lt; n &lt; k, and within an answer distribution of a non-empty group also n
    /// = 0.
    /// </summary>
    public bool IsPrimary(int cell, DisclosurePolicy policy)
    {
        if (counts[cell] >= ThresholdOf(cell, policy))
            return false;
        return counts[cell] > 0 || (SinglesOut(cell, AxisKind.Answers) && counts[GroupOf(cell)] > 0);
    }

    /// <summary>Returns the table summed over one axis.</summary>
    /// <exception cref="DisclosureException">The axis does not exist.</exception>
    public CountTable Without(int axis)
    {
        if ((uint)axis >= (uint)Axes.Count)
            throw new DisclosureException(DisclosureFault.UnknownCell, $"The table has {Axes.Count} axes; there is no axis {axis}.");
        var rest = Axes.Where((_, a) => a != axis).ToList();
        var cells = Enumerable.Range(0, CellCount).Where(c =>
            {
                var position = PositionOf(c);
                return position.Where((p, a) => (p == Total) == (a == axis)).Count() == Axes.Count;
            }).Select(c => counts[c]).ToList();
        return new CountTable(rest, cells, leastAxes: 0);
    }

    /// <summary>Checks a given total against the sum of its cells.</summary>
    /// <exception cref="DisclosureException"><see cref="DisclosureFault.MarginsDoNotAddUp"/>.</exception>
    public void RequireTotal(long stated, params ReadOnlySpan<int> position)
    {
        var cell = CellAt(position);
        if (counts[cell] != stated)
            throw new DisclosureException(DisclosureFault.MarginsDoNotAddUp,
                string.Create(CultureInfo.InvariantCulture, $"The total “{NameOf(cell)}” is given as {stated}, but its cells add up to {counts[cell]}."));
    }

    internal int SizeOf(int axis) => size[axis];

    internal int Number(int i, int j, int k) => (((i * (size[1] + 1)) + j) * (size[2] + 1)) + k;

    internal (int I, int J, int K) Split(int cell)
    {
        var (rest, k) = Math.DivRem(cell, size[2] + 1);
        var (i, j) = Math.DivRem(rest, size[1] + 1);
        return (i, j, k);
    }

    /// <summary>The difference in cell numbers between neighboring categories of an axis.</summary>
    internal int StrideOf(int axis) => axis switch { 0 => (size[1] + 1) * (size[2] + 1), 1 => size[2] + 1, _ => 1 };

    /// <summary>
    /// Returns the index of a cell on an axis, which equals <see cref="SizeOf"/> when the cell is the total over the axis.
    /// </summary>
    internal int IndexOn(int axis, int cell)
    {
        var (i, j, k) = Split(cell);
        return axis switch { 0 => i, 1 => j, _ => k };
    }

    private bool SinglesOut(int cell, AxisKind kind)
    {
        for (var a = 0; a < Axes.Count; a++)
            if (Axes[a].Kind == kind && IndexOn(a, cell) < size[a])
                return true;
        return false;
    }

    private int GroupOf(int cell)
    {
        for (var a = 0; a < Axes.Count; a++)
            if (Axes[a].Kind == AxisKind.Answers)
                cell += (size[a] - IndexOn(a, cell)) * StrideOf(a);
        return cell;
    }

    private void Fill(IReadOnlyList<long> cells)
    {
        var next = 0;
        var total = 0L;
        foreach (var cell in Enumerable.Range(0, counts.Length).Where(IsInner))
        {
            var count = cells[next++];
            if (count < 0)
                throw new DisclosureException(DisclosureFault.NegativeCount, $"The count of “{NameOf(cell)}” is negative.");
            if (count > MaxTotal - total)
                throw new DisclosureException(DisclosureFault.CountTooLarge, "The counts add up to more than 1,000,000,000,000,000.");
            total += count;
            counts[cell] = count;
        }
        for (var axis = 0; axis < Axes.Count; axis++)
            for (var cell = 0; cell < counts.Length; cell++)
                if (IndexOn(axis, cell) < size[axis])
                    counts[cell + ((size[axis] - IndexOn(axis, cell)) * StrideOf(axis))] += counts[cell];
    }
}
