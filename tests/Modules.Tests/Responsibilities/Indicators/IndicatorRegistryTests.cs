using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Indicators;
using Microsoft.Extensions.Logging.Abstractions;

namespace FacultyDev.Modules.Tests.Responsibilities.Indicators;

public sealed class IndicatorRegistryTests
{
    private static readonly IndicatorValue Twelve = new(IndicatorUnit.Count, 12, 12, 14, new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc));
    private static readonly IndicatorScope Scope = new(UnitSet.Everything, new AcademicYear(2026), new DateOnly(2026, 11, 23));
    private static readonly string[] AllCodes = [.. CatalogueSeed.Lines.Select(line => line.Code)];

    [Fact]
    public async Task ComputeAsync_WithoutAnyProvider_ReturnsAllFifty()
    {
        var readings = await Registry().ComputeAsync(AllCodes, Scope, CancellationToken.None);
        readings.Count.ShouldBe(50);
        readings.Values.ShouldAllBe(reading => reading.Measurement == Measurement.NotMeasuredYet && reading.Value == null);
    }

    [Fact]
    public async Task ComputeAsync_ProviderWithOneValue_ReturnsItAndNothingToCount()
    {
        var provider = new Provider(["MEN-FUN-1", "MEN-FUN-2"], () => new() { ["MEN-FUN-1"] = Twelve });
        var readings = await Registry(provider).ComputeAsync(AllCodes, Scope, CancellationToken.None);
        readings["MEN-FUN-1"].ShouldBe(new IndicatorResult(Measurement.Measured, Twelve));
        readings["MEN-FUN-2"].ShouldBe(IndicatorResult.NothingToCount);
    }

    [Fact]
    public async Task ComputeAsync_ProviderThatFails_DoesNotAffectOthers()
    {
        var failing = new Provider(["MEN-FUN-1"], () => throw new InvalidOperationException("out of order"));
        var working = new Provider(["MEN-FUN-2"], () => new() { ["MEN-FUN-2"] = Twelve });
        var readings = await Registry(failing, working).ComputeAsync(AllCodes, Scope, CancellationToken.None);
        readings["MEN-FUN-1"].ShouldBe(IndicatorResult.CouldNotBeComputed);
        readings["MEN-FUN-2"].Value.ShouldBe(Twelve);
    }

    [Fact]
    public async Task ComputeAsync_Canceled_IsNotTreatedAsAFailure()
    {
        var provider = new Provider(["MEN-FUN-1"], () => throw new OperationCanceledException());
        await Should.ThrowAsync<OperationCanceledException>(() => Registry(provider).ComputeAsync(AllCodes, Scope, CancellationToken.None));
    }

    [Fact]
    public async Task ComputeAsync_ValueForACodeOfAnotherProvider_IsIgnored()
    {
        var provider = new Provider(["MEN-FUN-1"], () => new() { ["MEN-FUN-1"] = Twelve, ["MEN-FUN-2"] = Twelve });
        (await Registry(provider).ComputeAsync(AllCodes, Scope, CancellationToken.None))["MEN-FUN-2"].ShouldBe(IndicatorResult.NotMeasuredYet);
    }

    [Fact]
    public void RequireDistinctOwners_TwoOwnersOfACode_Throws()
    {
        var registry = Registry(new Provider(["MEN-FUN-1"], () => []), new Provider(["MEN-FUN-2", "MEN-FUN-1"], () => []));
        Should.Throw<InvalidOperationException>(registry.RequireDistinctOwners).Message.ShouldContain("MEN-FUN-1");
    }

    [Fact]
    public void RequireDistinctOwners_UnknownCode_Throws() =>
        Should.Throw<InvalidOperationException>(Registry(new Provider(["MEN-FUN-9"], () => [])).RequireDistinctOwners).Message.ShouldContain("MEN-FUN-9");

    [Fact]
    public void RequireDistinctOwners_DistinctKnownCodes_DoesNotThrow() =>
        Should.NotThrow(Registry(new Provider(["MEN-FUN-1"], () => []), new Provider(["MEN-FUN-2"], () => [])).RequireDistinctOwners);

    private static IndicatorRegistry Registry(params IIndicatorProvider[] providers) => new(providers, NullLogger<IndicatorRegistry>.Instance);

    private sealed class Provider(string[] codes, Func<Dictionary<string, IndicatorValue>> compute) : IIndicatorProvider
    {
        public IReadOnlyCollection<string> Codes => codes;

        public Task<IReadOnlyDictionary<string, IndicatorValue>> ComputeAsync(IndicatorScope scope, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, IndicatorValue>>(compute());
    }
}
