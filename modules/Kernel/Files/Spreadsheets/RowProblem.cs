using System.Text.Json;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Kernel.Files.Spreadsheets;

/// <summary>Why a row is rejected: an error code with its arguments, translated when shown.</summary>
public sealed record RowProblem(string Code, params IReadOnlyList<object> Arguments)
{
    public static RowProblem Of(DomainException refusal) => new(refusal.Code, refusal.Arguments);

    public static string? Serialize(IReadOnlyCollection<RowProblem> problems) => problems.Count == 0
        ? null
        : JsonSerializer.Serialize(problems.Select(problem => new StoredProblem(problem.Code, TextArguments.Serialize(problem.Arguments))));

    public static IReadOnlyList<RowProblem> Deserialize(string? json) => json is null
        ? []
        : [.. JsonSerializer.Deserialize<StoredProblem[]>(json)!.Select(stored => new RowProblem(stored.Code, TextArguments.Deserialize(stored.Arguments)))];

    private sealed record StoredProblem(string Code, string Arguments);
}
