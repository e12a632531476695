using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Figures;

namespace FacultyDev.Modules.Tests.Responsibilities.Figures;

public sealed class StandingRuleTests
{
    private static readonly DateTime AsOf = new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

    public static TheoryData<int, int, int, int, int, StandingState> Actions => new()
    {
        // Columns: total, done, in progress, blocked, late.
        { 0, 0, 0, 0, 0, StandingState.NoActivity },
        { 3, 0, 0, 0, 0, StandingState.NoActivity },
        { 1, 1, 0, 0, 0, StandingState.OnTrack },
        { 2, 0, 1, 0, 0, StandingState.OnTrack },
        { 5, 4, 0, 0, 1, StandingState.Attention },
        { 5, 4, 0, 1, 0, StandingState.Attention },
    };

    [Theory, MemberData(nameof(Actions))]
    public void Of_ActionsOnly_FollowsTheWorst(int total, int done, int inProgress, int blocked, int late, StandingState expected) =>
        StandingRule.Of(new ActionTally(total, done, inProgress, blocked, late), null).ShouldBe(expected);

    [Fact]
    public void Of_PositiveIndicatorWithoutActions_IsOnTrack() =>
        StandingRule.Of(ActionTally.None, new IndicatorValue(IndicatorUnit.Count, 3, null, null, AsOf)).ShouldBe(StandingState.OnTrack);

    [Fact]
    public void Of_ZeroIndicatorWithoutActions_IsNoActivity() =>
        StandingRule.Of(ActionTally.None, new IndicatorValue(IndicatorUnit.Share, 0, 0, 12, AsOf)).ShouldBe(StandingState.NoActivity);

    [Fact]
    public void Of_WithheldIndicator_IsOnTrack() =>
        StandingRule.Of(ActionTally.None, new IndicatorValue(IndicatorUnit.Share, null, null, null, AsOf, Suppressed: true)).ShouldBe(StandingState.OnTrack);

    [Fact]
    public void Of_PositiveIndicatorButALateAction_NeedsAttention() =>
        StandingRule.Of(new ActionTally(1, 0, 1, 0, 1), new IndicatorValue(IndicatorUnit.Count, 3, null, null, AsOf)).ShouldBe(StandingState.Attention);

    [Theory]
    [InlineData(StandingState.Attention, StandingState.OnTrack, StandingState.Attention, StandingState.NoActivity)]
    [InlineData(StandingState.OnTrack, StandingState.NoActivity, StandingState.OnTrack)]
    [InlineData(StandingState.NoActivity, StandingState.NotApplicable, StandingState.NoActivity)]
    [InlineData(StandingState.NotApplicable, StandingState.NotApplicable)]
    [InlineData(StandingState.NotApplicable)]
    public void WorstOf_Several_IsTheWorst(StandingState expected, params StandingState[] states) =>
        StandingRule.WorstOf(states).ShouldBe(expected);
}
