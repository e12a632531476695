using FacultyDev.Contracts.Institution;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

public sealed class ActionAccessTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task VisibleAsync_ForEachRole_IncludesActionsOverseenOwnedOrHelped(DatabaseKind kind)
    {
        await using var scenario = await ActionScenario.OpenAsync(kind);
        await using (var office = await scenario.AsOfficeAsync())
        {
            var plan = office.Get<PlanAction>();
            await plan.RunAsync(scenario.Plan(ActionOwner.HolderOf(FacultyRole.Mentor), "HIST"), CancellationToken.None);
            await plan.RunAsync(scenario.Plan(ActionOwner.HolderOf(FacultyRole.MentoringProgram), "NURS"), CancellationToken.None);
        }

        await ShouldSee(await scenario.AsOfficeAsync(), "HIST", "MATH", "NURS");
        await ShouldSee(await scenario.AsDeanAsync(), "HIST", "MATH");
        await ShouldSee(await scenario.AsOtherDeanAsync(), "NURS");
        await ShouldSee(await scenario.AsAdaAsync(), "MATH");
        await ShouldSee(await scenario.Institution.Base.AsAsync([]));
        await ShouldSee(await scenario.Institution.Base.AsAsync(FacultyRole.Mentor, scenario.Institution.Unit("HIST")), "HIST");
        await ShouldSee(await scenario.Institution.Base.AsAsync(FacultyRole.Mentor, scenario.Institution.Unit("MATH")));
        await ShouldSee(await scenario.Institution.Base.AsAsync(FacultyRole.MentoringProgram), "NURS");
        await ShouldSee(await scenario.Institution.Base.AsAsync(FacultyRole.Administrator));
        await ShouldSee(scenario.Institution.Base.AsAnonymous());

        async Task ShouldSee(ActingUser actor, params string[] expected)
        {
            await using (actor)
            {
                var units = await (await actor.Get<ActionAccess>().VisibleAsync()).Select(action => action.UnitId).ToListAsync();
                units.ShouldBe(expected.Select(scenario.Institution.Unit), ignoreOrder: true);
            }
        }
    }
}
