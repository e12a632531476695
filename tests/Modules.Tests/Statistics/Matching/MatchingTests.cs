using FacultyDev.Statistics.Matching;

namespace FacultyDev.Modules.Tests.Statistics.Matching;

public sealed class MatchingTests
{
    [Fact]
    public void Solve_ChoiceAgainstScore_PrefersTheChoice()
    {
        var result = MatchingSolver.Solve(new MatchingProblemBuilder(2, [1, 1])
            .Candidate(0, 0, 1, isChoice: true).Candidate(0, 1, 1_000).Candidate(1, 0, 1_000).Candidate(1, 1, 1).Build());
        (result.Choices, result.Score).ShouldBe((1, 2));
    }

    [Fact]
    public void Solve_MatchedAgainstChoices_PrefersMatched()
    {
        var result = MatchingSolver.Solve(new MatchingProblemBuilder(2, [1, 1])
            .Candidate(0, 0, 1, isChoice: true).Candidate(0, 1, -50).Candidate(1, 0, -50).Build());
        (result.Matched, result.Choices, result.Score).ShouldBe((2, 0, -100));
    }

    [Fact]
    public void Solve_LoadCost_SpreadsMentees()
    {
        var builder = new MatchingProblemBuilder(4, [4, 4]).LoadCost(0, [0, 5, 10, 15]).LoadCost(1, [0, 5, 10, 15]);
        for (var i = 0; i < 4; i++) builder.Candidate(i, 0, 12).Candidate(i, 1, 10);
        var result = MatchingSolver.Solve(builder.Build());
        (result.LoadOf(0), result.LoadOf(1)).ShouldBe((2, 2));
    }

    [Fact]
    public void Solve_NoCandidates_MatchesNobody() => MatchingSolver.Solve(new MatchingProblemBuilder(3, [1]).Build()).Matched.ShouldBe(0);

    [Fact]
    public void Find_PairThatPrefersEachOther_IsBlocking()
    {
        // The best sum is 0–1 and 1–0 (9 + 9) rather than 0–0 and 1–1 (10 + 1), although mentee 0 and mentor 0 prefer each other.
        var problem = new MatchingProblemBuilder(2, [1, 1]).Candidate(0, 0, 10).Candidate(0, 1, 9).Candidate(1, 0, 9).Candidate(1, 1, 1).Build();
        BlockingPairs.Find(MatchingSolver.Solve(problem)).ShouldBe([new Pair(0, 0)]);
        BlockingPairs.Find(MatchingSolver.Solve(problem.With([new Pair(0, 1)], []))).ShouldBeEmpty("a pinned mentee never leaves");
        BlockingPairs.Find(MatchingSolver.Solve(problem.With([], [new Pair(0, 0)]))).ShouldBeEmpty("an excluded pair never blocks");
    }

    [Fact]
    public void Build_BadInput_IsRefusedByName()
    {
        Fault(() => new MatchingProblemBuilder(0, [1])).ShouldBe(MatchingFault.Shape);
        Fault(() => new MatchingProblemBuilder(1, [])).ShouldBe(MatchingFault.Shape);
        Fault(() => new MatchingProblemBuilder(1, [1, 0])).ShouldBe(MatchingFault.CapacityNotPositive);
        Fault(() => Small().Candidate(2, 0, 1)).ShouldBe(MatchingFault.UnknownPerson);
        Fault(() => Small().Candidate(0, 0, 1).Build()).ShouldBe(MatchingFault.DuplicateCandidate);
        Fault(() => Small().LoadCost(0, [3, 2])).ShouldBe(MatchingFault.LoadCostNotConvex);
        Fault(() => Small().LoadCost(0, [])).ShouldBe(MatchingFault.LoadCostNotConvex);
        Fault(() => Small().Pin(1, 0).Build()).ShouldBe(MatchingFault.InfeasiblePin);
        Fault(() => Small().Pin(0, 0).Pin(0, 0).Build()).ShouldBe(MatchingFault.InfeasiblePin);
        Fault(() => Small().Pin(0, 0).Exclude(0, 0).Build()).ShouldBe(MatchingFault.InfeasiblePin);
        Fault(() => Small().Candidate(1, 0, 1).Pin(0, 0).Pin(1, 0).Build()).ShouldBe(MatchingFault.InfeasiblePin);
        Fault(() => Small().Exclude(7, 0).Build()).ShouldBe(MatchingFault.UnknownPerson);
    }

    [Fact]
    public void Solve_ScoresOutOfRange_RefusesInsteadOfOverflowing()
    {
        var builder = new MatchingProblemBuilder(20_000, [.. Enumerable.Repeat(1, 20_000)]);
        for (var i = 0; i < 20_000; i++) builder.Candidate(i, i, int.MaxValue, isChoice: true);
        Fault(() => MatchingSolver.Solve(builder.Build())).ShouldBe(MatchingFault.ScoresTooWide);
    }

    [Fact]
    public void Solve_Canceled_Stops() => Should.Throw<OperationCanceledException>(
        () => MatchingSolver.Solve(Small().Build(), new CancellationToken(canceled: true)));

    private static MatchingProblemBuilder Small() => new MatchingProblemBuilder(2, [1]).Candidate(0, 0, 5);

    private static MatchingFault Fault(Func<object> work) => Should.Throw<MatchingException>(() => { work(); }).Fault;
}
