namespace FacultyDev.Statistics.Disclosure;

/// <summary>A table as it may be published.</summary>
/// <param name="Table">The table without the dropped axes; if all were dropped, only the total remains.</param>
/// <param name="Pattern">The hidden cells.</param>
/// <param name="Audit">The audit that proves the pattern safe, with the bounds of every hidden cell.</param>
/// <param name="DroppedAxes">The names of the axes dropped because no pattern protects the table with them, in the order in which they
/// were dropped.</param>
public sealed record ProtectedTable(CountTable Table, SuppressionPattern Pattern, AuditReport Audit, IReadOnlyList<string> DroppedAxes)
{
    /// <summary>Returns the count of a cell, or null when it is hidden. Primary and secondary cells cannot be told apart.</summary>
    public long? Shown(int cell) => Pattern.IsHidden(cell) ? null : Table[cell];
}
