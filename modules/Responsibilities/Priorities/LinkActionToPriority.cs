using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Priorities;

/// <summary>Sets or removes the strategic priority that an action serves.</summary>
internal sealed class LinkActionToPriority(ActionAccess actions, PriorityChoiceQuery priorities, FacultyDevDbContext db, IMapper mapper)
{
    public Task RunAsync(Guid id, int version, Guid? priorityId, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, version, ActionOperation.LinkToPriority,
        async (action, actor) =>
        {
            await priorities.RequireAllowedAsync(priorityId, action.UnitId, new AcademicYear(action.AcademicYear), cancellationToken);
            action.Link(await FindPriorityLinkAsync(priorityId, cancellationToken), actor);
        },
        cancellationToken);

    private async Task<PriorityLink?> FindPriorityLinkAsync(Guid? id, CancellationToken cancellationToken) => id is null
        ? null
        : await db.Set<StrategicPriority>().Where(priority => priority.Id == id)
            .ProjectTo<PriorityLink>(mapper.ConfigurationProvider).SingleAsync(cancellationToken);
}
