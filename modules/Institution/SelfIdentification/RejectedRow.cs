using System.Text.Json;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>A row that cannot be taken in.</summary>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="Code">Module, a dot, and the key after <c>Error.</c></param>
/// <param name="Arguments">Numbers and names of columns; never what stands in the row.</param>
internal sealed record RejectedRow(int Line, string Code, params IReadOnlyList<object> Arguments)
{
    /// <summary>So many are listed; a file with more is wrong as a whole.</summary>
    public const int MaxListed = 200;

    public static string Serialize(IEnumerable<RejectedRow> rows) => JsonSerializer.Serialize(
        rows.Take(MaxListed).Select(row => new Kept(row.Line, row.Code, TextArguments.Serialize(row.Arguments))));

    public static IReadOnlyList<RejectedRow> Deserialize(string json) =>
        [.. JsonSerializer.Deserialize<Kept[]>(json)!.Select(row => new RejectedRow(row.Line, row.Code, TextArguments.Deserialize(row.Arguments)))];

    private sealed record Kept(int Line, string Code, string Arguments);
}
