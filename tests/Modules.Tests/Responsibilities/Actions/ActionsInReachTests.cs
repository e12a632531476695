using FacultyDev.Contracts.Institution;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;
using Actor = FacultyDev.Modules.Tests.Database.Actor;

namespace FacultyDev.Modules.Tests.Responsibilities.Actions;

public sealed class ActionsInReachTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task VisibleAsync_ToEach_IsWhatTheyOverseeOwnOrHelpWith(DatabaseKind kind)
    {
        await using var house = await ActionHouse.OpenAsync(kind);
        await using (var office = await house.AsOfficeAsync())
        {
            var plan = office.Get<PlanAction>();
            await plan.RunAsync(house.Plan(ActionOwner.HolderOf(FacultyRole.Mentor), "HIST"), CancellationToken.None);
            await plan.RunAsync(house.Plan(ActionOwner.HolderOf(FacultyRole.MentoringProgram), "NURS"), CancellationToken.None);
        }

        await ShouldSee(await house.AsOfficeAsync(), "HIST", "MATH", "NURS");
        await ShouldSee(await house.AsDeanAsync(), "HIST", "MATH");
        await ShouldSee(await house.AsOtherDeanAsync(), "NURS");
        await ShouldSee(await house.AsAdaAsync(), "MATH");
        await ShouldSee(await house.Inner.Inner.AsAsync([]));
        await ShouldSee(await house.Inner.Inner.AsAsync(FacultyRole.Mentor, house.Inner.Unit("HIST")), "HIST");
        await ShouldSee(await house.Inner.Inner.AsAsync(FacultyRole.Mentor, house.Inner.Unit("MATH")));
        await ShouldSee(await house.Inner.Inner.AsAsync(FacultyRole.MentoringProgram), "NURS");
        await ShouldSee(await house.Inner.Inner.AsAsync(FacultyRole.Administrator));
        await ShouldSee(house.Inner.Inner.AsAnonymous());

        async Task ShouldSee(Actor actor, params string[] expected)
        {
            await using (actor)
            {
                var units = await (await actor.Get<ActionsInReach>().VisibleAsync()).Select(action => action.UnitId).ToListAsync();
                units.ShouldBe(expected.Select(house.Inner.Unit), ignoreOrder: true);
            }
        }
    }
}
