using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Browser.Tests.Journeys;

/// <summary>An action of a department that is in progress and past its due date.</summary>
internal sealed record LateAction(Guid Id, string Title)
{
    public string Path => $"/responsibilities/actions/{Id}";

    /// <param name="unit">The code of a department in which no other test uses this responsibility.</param>
    public static async Task<LateAction> MakeAsync(BrowserDemo demo, string unit, string responsibility, ActionKind kind)
    {
        var units = await demo.UnitsAsync();
        await using var scope = demo.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("test");
        var clock = scope.ServiceProvider.GetRequiredService<Clock>();
        var actor = new Actor(null, null, "Sample", clock.UtcNow, clock.Today);
        var action = new ResponsibilityAction(
            new ActionPlan(
                units.FindByCode(unit)!.Id, AcademicYear.Of(actor.Day), new ActionDetails($"Hold an afternoon of welcome, {unit}", null, kind, [responsibility]),
                ActionOwner.HolderOf(FacultyRole.CareerDevelopmentOffice), new ActionDates(actor.Day.AddDays(-40), actor.Day.AddDays(-9))),
            actor);
        action.Begin(actor);
        var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        db.Add(action);
        await db.SaveChangesAsync();
        return new LateAction(action.Id, action.Title);
    }
}
