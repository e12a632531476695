using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Settings;

namespace FacultyDev.Modules.Tests.Institution.Settings;

public sealed class CareerStageRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly CareerStageRule Rule = new InstitutionSettings().StageRule;

    [Theory]
    [InlineData("Professor", "2021-11-23", "Early")]
    [InlineData("Professor", "2021-11-22", "Mid")]
    [InlineData("Professor", "2010-11-23", "Mid")]
    [InlineData("Professor", "2010-11-22", "Senior")]
    [InlineData("Associate Professor", "2025-08-15", "Mid")]
    [InlineData("associate professor", "1980-08-15", "Mid")]
    [InlineData("Lecturer", "2026-11-22", "Early")]
    public void StageOf_RankAndFullYears_FollowsTheDefaultRule(string rank, string since, string stage) =>
        Rule.StageOf(rank, DateOnly.Parse(since), Today).ShouldBe(Enum.Parse<CareerStage>(stage));

    [Fact]
    public void StageOf_AppointedOnALeapDay_CountsFullYears() =>
        Rule.StageOf("Professor", new DateOnly(2020, 2, 29), new DateOnly(2025, 2, 27)).ShouldBe(CareerStage.Early);

    [Fact]
    public void StageOf_WithoutADateOrMidCareerRank_IsUnknown() => Rule.StageOf("Professor", null, Today).ShouldBeNull();
}
