using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Responsibilities.Actions;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Matrix;

namespace FacultyDev.Modules.Tests.Responsibilities.Matrix;

public sealed class ResponsibilityDetailsQueryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LoadAsync_OfAResponsibility_ListsOpenActionsFirstAndEvidence(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        var other = await office.Get<PlanAction>().RunAsync(scenario.Plan(unit: "HIST"), None);
        await office.Get<PlanAction>().RunAsync(scenario.Plan(codes: "CDO-ORG-2"), None);
        await office.CompleteAsync(scenario.Action, 0, "52 came", ActionSamples.Today);
        await office.Get<EvidenceCommands>().AttachLinkAsync(scenario.Action, "Minutes", "https://example.edu/minutes", None);
        await office.Get<EvidenceCommands>().AttachLinkAsync(scenario.Action, "Pictures", "https://example.edu/pictures", None);

        var view = await LoadAsync(office, "cdo-org-1");
        view.Actions.Select(row => row.Id).ShouldBe([other, scenario.Action]);
        view.HasMoreActions.ShouldBeFalse();
        view.Evidence.Select(item => item.Title).ShouldBe(["Minutes", "Pictures"], ignoreOrder: true);
        view.State.ShouldBe(StandingState.OnTrack);
        view.Years.Select(year => year.Actions.Total).ShouldBe([2, 0]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LoadAsync_ForAViewerWithoutOversight_CountsActionsButListsNone(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var mentee = await scenario.Institution.Base.AsAsync(FacultyRole.Mentee, scenario.Institution.Unit("MATH"));
        var view = await LoadAsync(mentee, "CDO-ORG-1");
        view.Actions.ShouldBeEmpty();
        view.Years[0].Actions.Total.ShouldBe(1);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task LoadAsync_OfAnUnknownCode_IsNotFound(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var office = await scenario.AsOfficeAsync();
        await Should.ThrowAsync<NotFoundException>(() => LoadAsync(office, "CDO-ORG-9"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FindAsync_OfAUnit_IsForItsOverseersOnly(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using var dean = await scenario.AsDeanAsync();
        var scopes = dean.Get<ResponsibilityMatrixAccess>();
        (await scopes.FindAsync(null, null, None))!.IsInstitution.ShouldBeTrue();
        (await scopes.FindAsync("math", "2025", None))!.Year.ShouldBe(new AcademicYear(2025));
        await Should.ThrowAsync<NotFoundException>(() => scopes.FindAsync("NURS", null, None));
        await Should.ThrowAsync<NotFoundException>(() => scopes.FindAsync("NOPE", null, None));
        await Should.ThrowAsync<NotFoundException>(() => scopes.FindAsync(null, "soon", None));
        scopes.ListNearbyUnits((await scopes.FindAsync("MATH", null, None))!).Select(place => place.Unit.Code).ShouldBe(["ROOT", "ARTS", "HIST", "MATH"]);
    }

    private static async Task<ResponsibilityView> LoadAsync(Database.ActingUser actor, string code) =>
        await actor.Get<ResponsibilityDetailsQuery>().LoadAsync((await actor.Get<ResponsibilityMatrixAccess>().FindAsync(null, null, None))!, code, None);
}
