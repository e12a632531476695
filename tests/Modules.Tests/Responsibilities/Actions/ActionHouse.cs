using FacultyDev.Contracts.Institution;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

/// <summary>The small university with an action in mathematics: its owner Ada, the deans of both schools, the office.</summary>
internal sealed class ActionHouse : IAsyncDisposable
{
    private ActionHouse(InstitutionHouse inner) => Inner = inner;

    public InstitutionHouse Inner { get; }

    public Guid Ada { get; private set; }

    public Guid Action { get; private set; }

    public static async Task<ActionHouse> OpenAsync(DatabaseKind kind)
    {
        var house = new ActionHouse(await InstitutionHouse.OpenAsync(kind));
        house.Ada = (await house.Inner.AddMemberAsync("1", "Ada Lovelace", "MATH")).Id;
        await using var office = await house.AsOfficeAsync();
        house.Action = await office.Get<PlanAction>().RunAsync(house.Plan(), CancellationToken.None);
        return house;
    }

    public ActionPlan Plan(ActionOwner? owner = null, string unit = "MATH", params string[] codes) => new(
        Inner.Unit(unit), new AcademicYear(2026),
        Drafts.Facts with { Codes = codes.Length == 0 ? ["CDO-ORG-1"] : codes },
        owner ?? ActionOwner.Person(Ada),
        new ActionDates(Drafts.Today, Drafts.Today.AddDays(30)));

    public Task<Actor> AsOfficeAsync() => Inner.AsOfficeAsync();

    /// <summary>The dean of the school of mathematics.</summary>
    public Task<Actor> AsDeanAsync() => Inner.Inner.AsAsync(FacultyRole.DeansOffice, Inner.Unit("ARTS"));

    public Task<Actor> AsOtherDeanAsync() => Inner.Inner.AsAsync(FacultyRole.DeansOffice, Inner.Unit("PROF"));

    public Task<Actor> AsAdaAsync() => Inner.Inner.AsAsync([], Ada);

    /// <summary>The action as it is stored, with its whole history.</summary>
    public async Task<ResponsibilityAction> StoredAsync()
    {
        await using var program = Inner.Inner.AsProgram();
        return await program.Db.Set<ResponsibilityAction>().AsNoTracking()
            .Include(action => action.Steps).Include(action => action.Comments).Include(action => action.Evidence)
            .SingleAsync(action => action.Id == Action);
    }

    public ValueTask DisposeAsync() => Inner.DisposeAsync();
}
