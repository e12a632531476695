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
        : JsonSerializer.Serialize(problems.Select(problem => new Kept(problem.Code, TextArguments.Serialize(problem.Arguments))));

    public static IReadOnlyList<RosterProblem> Deserialize(string? json) => json is null
        ? []
        : [.. JsonSerializer.Deserialize<Kept[]>(json)!.Select(kept => new RosterProblem(kept.Code, TextArguments.Deserialize(kept.Arguments)))];

    private sealed record Kept(string Code, string Arguments);
}
