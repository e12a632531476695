using System.Text.Json;
using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.SelfIdentification.Composition;

/// <summary>A row or column of a published table.</summary>
/// <param name="Code">The category or group; <see cref="Other"/> for merged groups.</param>
/// <param name="Name">The name on the day of the release; null if the texts translate the code.</param>
/// <param name="UnitId">The unit, if the row is a school.</param>
internal sealed record PublishedHeader(string Code, string? Name = null, Guid? UnitId = null)
{
    public const string Other = "Other";
}

/// <summary>
/// A table as published. Hidden counts are null and stored nowhere. The last row and the last column of the counts are totals.
/// </summary>
/// <param name="Joined">Categories too small on their own, counted in the last column before the total.</param>
internal sealed record PublishedTable(
    Dimension Dimension, CompositionAxis Axis, IReadOnlyList<PublishedHeader> Rows, IReadOnlyList<PublishedHeader> Columns, IReadOnlyList<string> Joined,
    IReadOnlyList<IReadOnlyList<long?>> Counts)
{
    public bool HasHidden => Counts.Any(row => row.Any(count => count is null));

    public string Write() => JsonSerializer.Serialize(this);

    public static PublishedTable Read(string json) => JsonSerializer.Deserialize<PublishedTable>(json)!;

    /// <summary>A copy with only these rows and without the row of totals.</summary>
    public PublishedTable OnlyRows(Func<PublishedHeader, bool> which)
    {
        var rows = Rows.Select((head, at) => (head, at)).Where(row => which(row.head)).ToList();
        return this with { Rows = [.. rows.Select(row => row.head)], Counts = [.. rows.Select(row => Counts[row.at])] };
    }
}
