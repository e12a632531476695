using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Targets;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Targets;

public sealed class IndicatorTargetTests
{
    private static readonly AcademicYear Year = new(2026);

    [Theory]
    [InlineData(15, 11, nameof(TargetState.Reached))]
    [InlineData(14, 11, nameof(TargetState.Pending))]
    [InlineData(14, 13, nameof(TargetState.Missed))]
    [InlineData(null, 11, nameof(TargetState.Pending))]
    public void StateOn_ValueAndDay_IsReachedAheadOrMissed(int? reading, int month, string state) =>
        new IndicatorTarget("CDO-ORG-3", ActionSamples.Unit, Year, 15, new DateOnly(2026, 12, 31))
            .StateOn(month == 13 ? new DateOnly(2027, 1, 1) : new DateOnly(2026, month, 1), reading).ToString().ShouldBe(state);

    [Fact]
    public void CurrentValue_OfAShare_IsInPercentAndNullWhenWithheld()
    {
        IndicatorTarget.CurrentValue(new IndicatorValue(IndicatorUnit.Share, 0.61m, 61, 100, default)).ShouldBe(61);
        IndicatorTarget.CurrentValue(new IndicatorValue(IndicatorUnit.Count, 12, 12, 14, default)).ShouldBe(12);
        IndicatorTarget.CurrentValue(new IndicatorValue(IndicatorUnit.Share, null, null, null, default, Suppressed: true)).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, "2026-12-31", "responsibilities.target.invalid-value")]
    [InlineData(5, "2027-07-01", "responsibilities.target.invalid-date")]
    public void New_InvalidValueOrDay_Refuses(int value, string by, string code) => Should.Throw<DomainException>(
        () => new IndicatorTarget("CDO-ORG-3", ActionSamples.Unit, Year, value, DateOnly.Parse(by))).Code.ShouldBe(code);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task SetTarget_ByADean_IsForTheirUnitAndChangesNoStanding(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        var tree = await scenario.Institution.TreeAsync();
        var arts = new ResponsibilityMatrixScope(tree, tree.FindByCode("ARTS")!, Year);
        await using var dean = await scenario.AsDeanAsync();
        var figures = dean.Get<IResponsibilityFigures>();
        var before = (await figures.GetMatrixAsync(arts.Unit.Id, Year)).Select(standing => standing.State).ToList();
        await dean.Get<SetTarget>().RunAsync(arts, "cdo-org-3", 0, 15, Year.End, CancellationToken.None);
        (await figures.GetMatrixAsync(arts.Unit.Id, Year)).Select(standing => standing.State).ShouldBe(before);
        (await dean.Get<TargetQuery>().ListAsync(arts.Unit.Id, Year, CancellationToken.None))["CDO-ORG-3"].Value.ShouldBe(15);
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<SetTarget>().RunAsync(
            arts with { Unit = tree.FindByCode("PROF")! }, "CDO-ORG-3", 0, 15, Year.End, CancellationToken.None));

        await using var office = await scenario.AsOfficeAsync();
        await office.Get<SetTarget>().RunAsync(arts, "CDO-ORG-3", 0, 20, Year.End, CancellationToken.None);
        await using var late = await scenario.AsDeanAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => late.Get<SetTarget>().RunAsync(arts, "CDO-ORG-3", 0, 30, Year.End, CancellationToken.None));
        late.Db.ChangeTracker.Clear();
        await late.Get<SetTarget>().RemoveAsync(arts, "CDO-ORG-3", CancellationToken.None);
        (await late.Get<TargetQuery>().ListAsync(arts.Unit.Id, Year, CancellationToken.None)).ShouldBeEmpty();
    }
}
