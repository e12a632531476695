using System.Text.Json;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Institution.Rosters;

/// <summary>Why a row is rejected: an error code with its arguments, translated when shown.</summary>
internal sealed record RosterProblem(string Code, params IReadOnlyList<object> Arguments)
{
    public static RosterProblem Of(DomainException refusal) => new(refusal.Code, refusal.Arguments);

    public static string? Serialize(IReadOnlyCollection<RosterProblem> problems) => problems.Count == 0
        ? null
        : JsonSerializer.Serialize(problems.Select(problem => new StoredProblem(problem.Code, TextArguments.Serialize(problem.Arguments))));

    public static IReadOnlyList<RosterProblem> Deserialize(string? json) => json is null
        ? []
        : [.. JsonSerializer.Deserialize<StoredProblem[]>(json)!.Select(stored => new RosterProblem(stored.Code, TextArguments.Deserialize(stored.Arguments)))];

    private sealed record StoredProblem(string Code, string Arguments);
}
