using System.Text.Json;
using FacultyDev.Institution.SelfIdentification;

namespace FacultyDev.Institution.Composition;

/// <summary>A row or column of a published table.</summary>
/// <param name="Code">The category; <see cref="Other"/> for what was joined.</param>
/// <param name="Name">As it was called on the day; null where the strings name it.</param>
/// <param name="UnitId">Of a row that is a school.</param>
internal sealed record PublishedHeader(string Code, string? Name = null, Guid? UnitId = null)
{
    public const string Other = "Other";
}

/// <summary>
/// A table as it was published, with nothing behind it: a hidden count is not kept anywhere. The last row and the last column are totals.
/// </summary>
/// <param name="Joined">Categories too small to stand alone, counted in the last column before the total.</param>
internal sealed record PublishedTable(
    Dimension Dimension, CompositionAxis Axis, IReadOnlyList<PublishedHeader> Rows, IReadOnlyList<PublishedHeader> Columns, IReadOnlyList<string> Joined,
    IReadOnlyList<IReadOnlyList<long?>> Counts)
{
    public bool HasHidden => Counts.Any(row => row.Any(count => count is null));

    public string Write() => JsonSerializer.Serialize(this);

    public static PublishedTable Read(string json) => JsonSerializer.Deserialize<PublishedTable>(json)!;

    /// <summary>Only these rows, without the totals of all.</summary>
    public PublishedTable OnlyRows(Func<PublishedHeader, bool> which)
    {
        var kept = Rows.Select((head, at) => (head, at)).Where(row => which(row.head)).ToList();
        return this with { Rows = [.. kept.Select(row => row.head)], Counts = [.. kept.Select(row => Counts[row.at])] };
    }
}
