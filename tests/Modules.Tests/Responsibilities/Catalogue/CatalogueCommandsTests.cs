using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Years;

namespace FacultyDev.Modules.Tests.Responsibilities.Catalogue;

public sealed class CatalogueCommandsTests
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly Wording Ours = new("Ours", "Nuestra", "Counted so", "Se cuenta así");

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RewordAsync_FromAYearOn_KeepsEarlierYearsAndTheOriginal(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<CatalogueCommands>().RewordAsync("CDO-ORG-1", Year, Ours, CancellationToken.None);
        (await office.Get<CatalogueQuery>().FindAsync("CDO-ORG-1", Year)).Title.ShouldBe("Ours");
        (await office.Get<CatalogueQuery>().FindAsync("CDO-ORG-1", Year.Previous)).Title.ShouldNotBe("Ours");
        var view = await office.Get<CatalogueHistoryQuery>().FindAsync("cdo-org-1", Year, CancellationToken.None);
        (view.IsReworded, view.Versions.Count, view.Original!.Wording.Title).ShouldBe((true, 2, CatalogueSeed.Lines[0].Wording.Title));
        (await office.Get<ServedCodeCountQuery>().CountAsync(Year, CancellationToken.None)).ShouldBe(new Dictionary<string, int> { ["CDO-ORG-1"] = 1 }, ignoreOrder: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task RetireAndReinstate_FromAYearOn_RemovesAndRestoresIt(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var edit = office.Get<CatalogueCommands>();
        await edit.RetireAsync("CDO-ORG-2", Year, CancellationToken.None);
        (await office.Get<CatalogueQuery>().ListInForceAsync(Year)).Count.ShouldBe(49);
        (await RefusedAsync(() => edit.RetireAsync("CDO-ORG-2", Year, CancellationToken.None))).ShouldBe("responsibilities.catalogue.already-retired");
        await edit.ReinstateAsync("CDO-ORG-2", Year, CancellationToken.None);
        (await office.Get<CatalogueQuery>().ListInForceAsync(Year)).Count.ShouldBe(50);
        (await RefusedAsync(() => edit.ReinstateAsync("CDO-ORG-2", Year, CancellationToken.None))).ShouldBe("responsibilities.catalogue.not-retired");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AddAsync_ToACell_CountsItsActionsAndIsRefusedForEmptyCells(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var edit = office.Get<CatalogueCommands>();
        (await AddAsync()).ShouldBe("CDO-ORG-X1");
        (await AddAsync()).ShouldBe("CDO-ORG-X2");
        var empty = FacultyRoles.InMatrix.SelectMany(role => Enum.GetValues<DevelopmentDomain>().Select(domain => (role, domain)))
            .Where(cell => !CatalogueSeed.Lines.Any(line => (line.Role, line.Domain) == cell)).ToList();
        empty.Count.ShouldBe(2);
        foreach (var (role, domain) in empty)
            (await RefusedAsync(() => edit.AddAsync(role, domain, Year, Ours, CancellationToken.None))).ShouldBe("responsibilities.catalogue.cell-stays-empty");

        var action = await office.Get<PlanAction>().RunAsync(scenario.Plan(codes: "CDO-ORG-X1"), CancellationToken.None);
        await office.CompleteAsync(action, 0, "Fine", ActionSamples.Today);
        var table = await office.Get<IResponsibilityFigures>().GetMatrixAsync(scenario.Institution.Unit("ROOT"), Year);
        table.Count.ShouldBe(52);
        var own = table.Single(standing => standing.Code == "CDO-ORG-X1");
        (own.Measurement, own.Indicator!.Numerator, own.Indicator.Denominator, own.State).ShouldBe((Measurement.Measured, 1, 1, StandingState.OnTrack));
        table.Single(standing => standing.Code == "CDO-ORG-X2").Measurement.ShouldBe(Measurement.NothingToCount);

        Task<string> AddAsync() => edit.AddAsync(FacultyRole.CareerDevelopmentOffice, DevelopmentDomain.Organizational, Year, Ours, CancellationToken.None);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Edit_OfAClosedYearOrByADean_IsRefused(DatabaseKind kind)
    {
        await using var scenario = await OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        await office.Get<YearClosingCommands>().RunAsync(Year.Previous, CancellationToken.None);
        (await RefusedAsync(() => office.Get<CatalogueCommands>().RewordAsync("CDO-ORG-1", Year.Previous, Ours, CancellationToken.None))).ShouldBe("responsibilities.year.closed");
        await using var dean = await scenario.AsDeanAsync();
        await Should.ThrowAsync<NotFoundException>(() => dean.Get<CatalogueCommands>().RewordAsync("CDO-ORG-1", Year, Ours, CancellationToken.None));
    }

    private static Task<ActionScenario> OpenAsync(DatabaseKind kind) => ActionScenario.OpenAsync(kind);

    private static async Task<string> RefusedAsync(Func<Task> step) => (await Should.ThrowAsync<DomainException>(step)).Code;
}
