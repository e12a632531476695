using FacultyDev.Statistics.Matching;

namespace FacultyDev.Host.Commands.Matching;

/// <summary>
/// Reads a matching problem from JSON: capacities, a row of scores per mentee, and optional restrictions and bonuses of pairs.
/// </summary>
internal static class MatchingInstanceFile
{
    public static MatchingProblem Problem(JsonInput instance)
    {
        int[] capacity = [.. instance.Get("capacity").List(instance.Find("mentors")?.Int()).Select(places => places.Int())];
        var score = instance.Get("score").List(instance.Find("mentees")?.Int());
        var builder = new MatchingProblemBuilder(score.Length, capacity);
        if (instance.Find("load_cost") is { } costs)
            foreach (var (cost, mentor) in costs.List(capacity.Length).Select((cost, mentor) => (cost, mentor)))
                builder.LoadCost(mentor, [.. cost.List().Select(points => points.Int())]);
        var allowed = instance.Find("allowed")?.List(score.Length);
        var choices = instance.Find("choice")?.List(score.Length);
        for (var i = 0; i < score.Length; i++)
            AddRow(builder, i, score[i].List(capacity.Length), allowed?[i].List(capacity.Length), choices?[i].List(capacity.Length));
        foreach (var (mentee, mentor) in Pairs(instance.Find("pins")))
            builder.Pin(mentee, mentor);
        foreach (var (mentee, mentor) in Pairs(instance.Find("excluded")))
            builder.Exclude(mentee, mentor);
        return builder.Build();
    }

    private static void AddRow(MatchingProblemBuilder builder, int mentee, JsonInput[] score, JsonInput[]? allowed, JsonInput[]? choice)
    {
        for (var mentor = 0; mentor < score.Length; mentor++)
            if (allowed is null || allowed[mentor].Int() != 0)
                builder.Candidate(mentee, mentor, score[mentor].Int(), choice is not null && choice[mentor].Int() != 0);
    }

    private static IEnumerable<(int Mentee, int Mentor)> Pairs(JsonInput? pairs) =>
        (pairs?.List() ?? []).Select(pair => pair.List(2)).Select(pair => (pair[0].Int(), pair[1].Int()));
}
