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
    public const int MostListed = 200;

    public static string Write(IEnumerable<RejectedRow> rows) => JsonSerializer.Serialize(
        rows.Take(MostListed).Select(row => new Kept(row.Line, row.Code, TextArguments.Write(row.Arguments))));

    public static IReadOnlyList<RejectedRow> Read(string json) =>
        [.. JsonSerializer.Deserialize<Kept[]>(json)!.Select(row => new RejectedRow(row.Line, row.Code, TextArguments.Read(row.Arguments)))];

    private sealed record Kept(int Line, string Code, string Arguments);
}
