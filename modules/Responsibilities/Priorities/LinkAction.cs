using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Says which strategic priority an action serves, or that it serves none.</summary>
internal sealed class LinkAction(
    ActionsInReach actions, PriorityChoices priorities, FacultyDevDbContext db, IMapper mapper, IViewer viewer, TimeProvider time)
{
    public async Task RunAsync(Guid id, int version, Guid? priorityId, CancellationToken cancellation)
    {
        var action = await actions.ToPlanAsync(id, version, cancellation);
        await priorities.CheckAsync(priorityId, action.UnitId, new AcademicYear(action.AcademicYear), cancellation);
        action.Link(await NamedAsync(priorityId, cancellation), viewer.Sign(time));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<PriorityLink?> NamedAsync(Guid? id, CancellationToken cancellation) => id is null
        ? null
        : await db.Set<StrategicPriority>().Where(priority => priority.Id == id)
            .ProjectTo<PriorityLink>(mapper.ConfigurationProvider).SingleAsync(cancellation);
}
