using System.Text.Json;
using FacultyDev.Statistics.Matching;

namespace FacultyDev.Modules.Tests.Statistics.Matching;

/// <summary>Stored optima of scipy's assignment solver and networkx's network simplex. The largest instance has no stored scores.</summary>
public sealed class MatchingReferenceTests
{
    public static TheoryData<int> Instances => [.. Enumerable.Range(0, Stored.GetArrayLength()).Where(number => Stored[number].TryGetProperty("score", out _))];

    private static JsonElement Stored => Expected.Json("matching_instances.json").GetProperty("instances");

    [Theory, MemberData(nameof(Instances))]
    public void Solve_StoredInstance_AttainsTheStoredOptimum(int number)
    {
        var instance = Stored[number];
        var result = MatchingSolver.Solve(Read(instance));
        (result.Matched, result.Score).ShouldBe((instance.GetProperty("optimal_matched").GetInt32(), instance.GetProperty("optimal_score").GetInt64()));
        BruteForce.Value(result).ShouldBe(Goals.Of(result));
        (result.Matched, result.Score).CompareTo((instance.GetProperty("greedy_matched").GetInt32(), instance.GetProperty("greedy_score").GetInt64()))
            .ShouldBeGreaterThanOrEqualTo(0);
    }

    private static MatchingProblem Read(JsonElement instance)
    {
        var (score, allowed) = (instance.GetProperty("score"), instance.GetProperty("allowed"));
        var builder = new MatchingProblemBuilder(
            instance.GetProperty("mentees").GetInt32(), [.. instance.GetProperty("capacity").EnumerateArray().Select(c => c.GetInt32())]);
        for (var i = 0; i < score.GetArrayLength(); i++)
            for (var j = 0; j < score[i].GetArrayLength(); j++)
                if (allowed[i][j].GetInt32() == 1)
                    builder.Candidate(i, j, score[i][j].GetInt32());
        return builder.Build();
    }
}
