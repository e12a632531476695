using System.Globalization;
using FacultyDev.Contracts.Institution;

namespace FacultyDev.Institution.Units;

/// <summary>
/// What distinguishes two states of the units: every change raises a version, every new unit has a later id, and a deleted one lowers the
/// count.
/// </summary>
internal sealed record UnitTreeStamp(Guid LatestId, int Count, int Versions);

/// <summary>Keeps the tree of units on this host as long as its stamp is that of the database.</summary>
internal sealed class UnitTreeCache
{
    private volatile Kept? kept;

    public UnitTree? Find(UnitTreeStamp stamp) => kept is { } last && last.Stamp == stamp && last.Culture == CultureInfo.CurrentCulture.Name ? last.Tree : null;

    public void Keep(UnitTreeStamp stamp, UnitTree tree) => kept = new Kept(stamp, CultureInfo.CurrentCulture.Name, tree);

    /// <param name="Culture">By whose rules siblings are sorted.</param>
    private sealed record Kept(UnitTreeStamp Stamp, string Culture, UnitTree Tree);
}
