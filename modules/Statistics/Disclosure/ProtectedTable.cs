namespace FacultyDev.Statistics.Disclosure;

/// <summary>A table as it may be published.</summary>
/// <param name="Table">The table, without the axes that had to be dropped; with no axis left only the total remains.</param>
/// <param name="Pattern">What is hidden.</param>
/// <param name="Audit">The proof: bounds of every hidden cell.</param>
/// <param name="DroppedAxes">Names of axes given up because no pattern protects the table with them, in the order dropped.</param>
public sealed record ProtectedTable(CountTable Table, SuppressionPattern Pattern, AuditReport Audit, IReadOnlyList<string> DroppedAxes)
{
    /// <summary>The count of a cell, or null where it is hidden. The same null for primary and secondary cells.</summary>
    public long? Shown(int cell) => Pattern.IsHidden(cell) ? null : Table[cell];
}
