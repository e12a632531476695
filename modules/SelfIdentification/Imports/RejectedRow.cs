using System.Text.Json;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.SelfIdentification.Imports;

/// <summary>A row that cannot be imported.</summary>
/// <param name="Line">The line on which the row begins.</param>
/// <param name="Code">The error code: the module, a dot, and the resource key after <c>Error.</c></param>
/// <param name="Arguments">Numbers and column names; never values from the row.</param>
internal sealed record RejectedRow(int Line, string Code, params IReadOnlyList<object> Arguments)
{
    /// <summary>The most rows listed; further ones are only counted.</summary>
    public const int MaxListed = 200;

    public static string Serialize(IEnumerable<RejectedRow> rows) => JsonSerializer.Serialize(
        rows.Take(MaxListed).Select(row => new StoredRow(row.Line, row.Code, TextArguments.Serialize(row.Arguments))));

    public static IReadOnlyList<RejectedRow> Deserialize(string json) =>
        [.. JsonSerializer.Deserialize<StoredRow[]>(json)!.Select(row => new RejectedRow(row.Line, row.Code, TextArguments.Deserialize(row.Arguments)))];

    private sealed record StoredRow(int Line, string Code, string Arguments);
}
