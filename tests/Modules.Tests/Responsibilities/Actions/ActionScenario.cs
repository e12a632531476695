using FacultyDev.Contracts.Institution;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>The small university with an action in mathematics that Ada owns, the deans of both schools, and the office.</summary>
internal sealed class ActionScenario : IAsyncDisposable
{
    private ActionScenario(InstitutionScenario inner) => Institution = inner;

    public InstitutionScenario Institution { get; }

    public Guid Ada { get; private set; }

    public Guid Action { get; private set; }

    public static async Task<ActionScenario> OpenAsync(DatabaseKind kind)
    {
        var scenario = new ActionScenario(await InstitutionScenario.OpenAsync(kind));
        scenario.Ada = (await scenario.Institution.AddMemberAsync("1", "Ada Lovelace", "MATH")).Id;
        await using var office = await scenario.AsOfficeAsync();
        scenario.Action = await office.Get<PlanAction>().RunAsync(scenario.Plan(), CancellationToken.None);
        return scenario;
    }

    public ActionPlan Plan(ActionOwner? owner = null, string unit = "MATH", params string[] codes) => new(
        Institution.Unit(unit), new AcademicYear(2026),
        ActionSamples.Details with { Codes = codes.Length == 0 ? ["CDO-ORG-1"] : codes },
        owner ?? ActionOwner.Person(Ada),
        new ActionDates(ActionSamples.Today, ActionSamples.Today.AddDays(30)));

    public Task<ActingUser> AsOfficeAsync() => Institution.AsOfficeAsync();

    /// <summary>The dean of the school that mathematics belongs to.</summary>
    public Task<ActingUser> AsDeanAsync() => Institution.Base.AsAsync(FacultyRole.DeansOffice, Institution.Unit("ARTS"));

    public Task<ActingUser> AsOtherDeanAsync() => Institution.Base.AsAsync(FacultyRole.DeansOffice, Institution.Unit("PROF"));

    public Task<ActingUser> AsAdaAsync() => Institution.Base.AsAsync([], Ada);

    /// <summary>Loads the action with its history, comments and evidence.</summary>
    public async Task<ResponsibilityAction> StoredAsync()
    {
        await using var program = Institution.Base.AsSystem();
        return await program.Db.Set<ResponsibilityAction>().AsNoTracking()
            .Include(action => action.History).Include(action => action.Comments).Include(action => action.Evidence)
            .SingleAsync(action => action.Id == Action);
    }

    public ValueTask DisposeAsync() => Institution.DisposeAsync();
}
