namespace FacultyDev.Statistics.Disclosure;

/// <summary>
/// A cell and one alternative on each axis: 2, 4 or 8 cells whose counts can be shifted against each other without changing any other
/// cell. When the first cell increases by one, each corner increases or decreases by one.
/// </summary>
/// <remarks>The unit of the hypercube method (Repsilber 1994; GHMITER): hiding all corners gives each of them a range.</remarks>
internal readonly struct Hypercube
{
    private readonly int cell, first, second, third;
    private readonly bool firstFlips, secondFlips, thirdFlips;
    private readonly int corners;

    /// <summary>
    /// Creates the cube from a cell and one jump per axis, given as a difference of cell numbers (0 for an absent axis). A jump between
    /// two categories reverses the direction of change; a jump to or from a total keeps it.
    /// </summary>
    public Hypercube(int cell, (int Jump, bool Flips) first, (int Jump, bool Flips) second, (int Jump, bool Flips) third)
    {
        this.cell = cell;
        (this.first, firstFlips) = first;
        (this.second, secondFlips) = second;
        (this.third, thirdFlips) = third;
        corners = third.Jump != 0 ? 8 : second.Jump != 0 ? 4 : first.Jump != 0 ? 2 : 1;
    }

    /// <summary>The number of corners, including the cell itself.</summary>
    public int Corners => corners;

    /// <summary>The cell number of a corner; corner 0 is the cell itself.</summary>
    public int this[int corner] =>
        cell + ((corner & 1) != 0 ? first : 0) + ((corner & 2) != 0 ? second : 0) + ((corner & 4) != 0 ? third : 0);

    /// <summary>Returns true when the corner increases together with the cell.</summary>
    public bool Rises(int corner) =>
        !(((corner & 1) != 0 && firstFlips) ^ ((corner & 2) != 0 && secondFlips) ^ ((corner & 4) != 0 && thirdFlips));

    /// <summary>
    /// Returns how far the cell can increase and decrease by shifting this cube alone; <see cref="PublishedSystem.Unbounded"/> when no
    /// corner decreases.
    /// </summary>
    public (long Up, long Down) Room(CountTable table, long[] knownAtLeast)
    {
        var (up, down) = (PublishedSystem.Unbounded, PublishedSystem.Unbounded);
        for (var corner = 0; corner < corners; corner++)
            if (Rises(corner))
                down = Math.Min(down, table[this[corner]] - knownAtLeast[this[corner]]);
            else
                up = Math.Min(up, table[this[corner]] - knownAtLeast[this[corner]]);
        return (up, down);
    }
}
