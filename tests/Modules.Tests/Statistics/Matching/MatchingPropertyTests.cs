using FacultyDev.Statistics.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace FacultyDev.Modules.Tests.Statistics.Matching;

/// <summary>Compares the solver with a brute-force search, and its regrets with solving the changed problem.</summary>
public sealed class MatchingPropertyTests
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    [Fact]
    public void Solve_ThousandSmallProblems_AttainsTheBruteForceOptimum() => Prop.ForAll(RandomProblems.Random(), problem =>
    {
        var result = MatchingSolver.Solve(problem);
        BruteForce.Value(result).ShouldBe(Goals.Of(result), "the result says what its pairs are worth");
        Goals.Of(result).ShouldBe(BruteForce.Best(problem)!.Value);
        result.Certificate.IsValid.ShouldBeTrue();
    }).Check(Thousand);

    [Fact]
    public void Forcing_AnyPair_CostsTheDifferenceOfSolvingAgain() => Prop.ForAll(RandomProblems.Random(), problem =>
    {
        var result = MatchingSolver.Solve(problem);
        var regrets = new Regrets(result);
        for (var i = 0; i < problem.MenteeCount; i++)
            for (var j = 0; j < problem.MentorCount; j++)
            {
                var pair = new Pair(i, j);
                regrets.Forcing(i, j).ShouldBe(Anew(problem, result, [.. problem.Pins.Append(pair).Distinct()], problem.Exclusions), $"{pair}");
            }
    }).Check(Thousand);

    [Fact]
    public void Forbidding_AnyMentee_CostsTheDifferenceOfSolvingAgain() => Prop.ForAll(RandomProblems.Random(), problem =>
    {
        var result = MatchingSolver.Solve(problem);
        var regrets = new Regrets(result);
        for (var i = 0; i < problem.MenteeCount; i++)
        {
            Pair[] own = result.MentorOf(i) is { } j ? [new Pair(i, j)] : [];
            regrets.Forbidding(i).ShouldBe(Anew(problem, result, problem.Pins, problem.Exclusions.Concat(own).ToHashSet()), $"mentee {i}");
        }
    }).Check(Thousand);

    [Fact]
    public void Solve_CandidatesInAnotherOrder_FindsTheSamePairs() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var candidates = Enumerable.Range(0, 20).SelectMany(i => Enumerable.Range(0, 6).Select(j => new Candidate(i, j, random.Next(4), random.Next(4) == 0))).ToArray();
        Pair[] Solve()
        {
            var builder = new MatchingProblemBuilder(20, [2, 3, 1, 2, 4, 2]);
            foreach (var c in candidates) builder.Candidate(c.Mentee, c.Mentor, c.Score, c.IsChoice);
            return [.. MatchingSolver.Solve(builder.Build()).Pairs];
        }
        var listed = Solve();
        random.Shuffle(candidates);
        Solve().ShouldBe(listed);
    }).QuickCheckThrowOnFailure();

    private static Regret? Anew(MatchingProblem problem, MatchingResult result, IReadOnlyCollection<Pair> pins, IReadOnlyCollection<Pair> exclusions)
    {
        MatchingProblem changed;
        try
        {
            changed = problem.With(pins, exclusions);
        }
        catch (MatchingException refusal)
        {
            refusal.Fault.ShouldBe(MatchingFault.InfeasiblePin);
            return null;
        }
        return BruteForce.Best(changed) is { } best ? Goals.Of(result) - best : null;
    }
}
