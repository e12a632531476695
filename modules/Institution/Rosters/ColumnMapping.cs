using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Assigns columns to fields by their headers, so that the next file with the same headers can reuse the mapping.
/// </summary>
internal sealed class ColumnMapping
{
    private readonly ImportKind kind;
    private readonly Dictionary<RosterField, string> headers;

    public ColumnMapping(ImportKind kind, IReadOnlyDictionary<RosterField, string> headers) => (this.kind, this.headers) = (kind, new(headers));

    public string? this[RosterField field] => headers.GetValueOrDefault(field);

    public int Count => headers.Count;

    public bool Has(RosterField field) => headers.ContainsKey(field);

    /// <summary>Guesses the mapping from the column names, in English or Spanish.</summary>
    public static ColumnMapping Guess(IReadOnlyList<string> columns, ImportKind kind)
    {
        var guessed = new Dictionary<RosterField, string>();
        foreach (var known in RosterColumns.Of(kind))
            if (columns.FirstOrDefault(column => RosterColumns.Matches(column, known) && !guessed.ContainsValue(column)) is { } header)
                guessed[known.Field] = header;
        return new ColumnMapping(kind, guessed);
    }

    /// <summary>Position of each mapped field in a row, starting at 0.</summary>
    /// <exception cref="DomainException">
    /// institution.roster.columns-missing with the names of the missing columns, or institution.roster.column-mapped-twice.
    /// </exception>
    public IReadOnlyDictionary<RosterField, int> PositionsIn(IReadOnlyList<string> columns)
    {
        var positions = new Dictionary<RosterField, int>();
        foreach (var (field, header) in headers)
            if (columns.Select((column, at) => (column, at)).FirstOrDefault(each => each.column == header) is { column: not null } found)
                positions[field] = found.at;
        var missing = RosterColumns.Of(kind).Where(column => column.IsRequired && !positions.ContainsKey(column.Field)).Select(column => column.Name).ToList();
        if (missing.Count > 0)
            throw new DomainException("institution.roster.columns-missing", null, string.Join(", ", missing));
        if (positions.GroupBy(position => position.Value).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new DomainException("institution.roster.column-mapped-twice", null, columns[twice.Key]);
        return positions;
    }

    /// <summary>A hash that is equal for files with the same columns in the same order.</summary>
    public static string KeyOf(IReadOnlyList<string> columns) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', columns.Select(column => column.ToLowerInvariant())))));

    public string Serialize() => JsonSerializer.Serialize(headers.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value));

    public static ColumnMapping Deserialize(ImportKind kind, string json) => new(
        kind, JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ToDictionary(pair => Enum.Parse<RosterField>(pair.Key), pair => pair.Value));
}
