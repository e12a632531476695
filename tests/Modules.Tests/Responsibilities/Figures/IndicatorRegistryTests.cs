using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Figures;
using Microsoft.Extensions.Logging.Abstractions;

namespace FacultyDev.Modules.Tests.Responsibilities.Figures;

public sealed class IndicatorRegistryTests
{
    private static readonly IndicatorValue Twelve = new(IndicatorUnit.Count, 12, 12, 14, new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc));
    private static readonly string[] AllCodes = [.. CatalogueSeed.Lines.Select(line => line.Code)];

    [Fact]
    public async Task ComputeAsync_WithoutAnyProvider_ReturnsAllFifty()
    {
        var readings = await ComputeAsync();
        readings.Count.ShouldBe(50);
        readings.Values.ShouldAllBe(reading => reading.Measurement == Measurement.NotMeasuredYet && reading.Value == null);
    }

    [Fact]
    public async Task ComputeAsync_ProviderWithOneValue_ReturnsItAndNothingToCount()
    {
        var provider = new Provider(["MEN-FUN-1", "MEN-FUN-2"], _ => new() { ["MEN-FUN-1"] = Twelve });
        var readings = await ComputeAsync(provider);
        readings["MEN-FUN-1"].ShouldBe(new IndicatorResult(Measurement.Measured, Twelve));
        readings["MEN-FUN-2"].ShouldBe(IndicatorResult.NothingToCount);
    }

    [Fact]
    public async Task ComputeAsync_ProviderThatFails_DoesNotAffectOthers()
    {
        var failing = new Provider(["MEN-FUN-1"], _ => throw new InvalidOperationException("out of order"));
        var working = new Provider(["MEN-FUN-2"], _ => new() { ["MEN-FUN-2"] = Twelve });
        var readings = await ComputeAsync(failing, working);
        readings["MEN-FUN-1"].ShouldBe(IndicatorResult.CouldNotBeComputed);
        readings["MEN-FUN-2"].Value.ShouldBe(Twelve);
    }

    [Fact]
    public async Task ComputeAsync_Canceled_IsNotTreatedAsAFailure()
    {
        var provider = new Provider(["MEN-FUN-1"], _ => throw new OperationCanceledException());
        await Should.ThrowAsync<OperationCanceledException>(() => ComputeAsync(provider));
    }

    [Fact]
    public async Task ComputeAsync_ValueForACodeOfAnotherProvider_IsIgnored()
    {
        var provider = new Provider(["MEN-FUN-1"], _ => new() { ["MEN-FUN-1"] = Twelve, ["MEN-FUN-2"] = Twelve });
        (await ComputeAsync(provider))["MEN-FUN-2"].ShouldBe(IndicatorResult.NotMeasuredYet);
    }

    [Fact]
    public void RequireDistinctOwners_TwoOwnersOfACode_Throws()
    {
        var registry = Registry(new Provider(["MEN-FUN-1"], _ => []), new Provider(["MEN-FUN-2", "MEN-FUN-1"], _ => []));
        Should.Throw<InvalidOperationException>(registry.RequireDistinctOwners).Message.ShouldContain("MEN-FUN-1");
    }

    [Fact]
    public void RequireDistinctOwners_UnknownCode_Throws() =>
        Should.Throw<InvalidOperationException>(Registry(new Provider(["MEN-FUN-9"], _ => [])).RequireDistinctOwners).Message.ShouldContain("MEN-FUN-9");

    [Fact]
    public void RequireDistinctOwners_DistinctKnownCodes_DoesNotThrow() =>
        Should.NotThrow(Registry(new Provider(["MEN-FUN-1"], _ => []), new Provider(["MEN-FUN-2"], _ => [])).RequireDistinctOwners);

    [Fact]
    public async Task ComputeAsync_ManyScopes_ReturnsTheirResultsInOrder()
    {
        var inFirst = new Provider(["MEN-FUN-1"], scope => scope.IsEverything ? new() { ["MEN-FUN-1"] = Twelve } : []);
        var readings = await Registry(inFirst).ComputeAsync(
            ["MEN-FUN-1"], [UnitSet.Everything, UnitSet.Nothing], new AcademicYear(2026), new DateOnly(2026, 11, 23), CancellationToken.None);
        readings.Select(scope => scope["MEN-FUN-1"].Measurement).ShouldBe([Measurement.Measured, Measurement.NothingToCount]);
    }

    private static async Task<IReadOnlyDictionary<string, IndicatorResult>> ComputeAsync(params IIndicatorProvider[] providers) =>
        (await Registry(providers).ComputeAsync(
            AllCodes, [UnitSet.Everything], new AcademicYear(2026), new DateOnly(2026, 11, 23), CancellationToken.None))[0];

    private static IndicatorRegistry Registry(params IIndicatorProvider[] providers) => new(providers, NullLogger<IndicatorRegistry>.Instance);

    private sealed class Provider(string[] codes, Func<UnitSet, Dictionary<string, IndicatorValue>> compute) : IIndicatorProvider
    {
        public IReadOnlyCollection<string> Codes => codes;

        public Task<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>> ComputeAsync(
            IReadOnlyList<UnitSet> scopes, AcademicYear year, DateOnly asOf, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<IReadOnlyDictionary<string, IndicatorValue>>>([.. scopes.Select(compute)]);
    }
}
