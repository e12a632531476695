using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Comments;
using FacultyDev.Responsibilities.Needs;
using FacultyDev.Responsibilities.Priorities;
using FacultyDev.Responsibilities.Targets;
using FacultyDev.Responsibilities.Views;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.PersonalData;

/// <summary>
/// Finds the people and units that this module refers to, so that undoing an import does not delete them. Two queries, for people and for
/// units, check many ids each and are answered from indexes.
/// </summary>
internal sealed class ResponsibilitiesReferences(FacultyDevDbContext db) : IInstitutionReferences
{
    public async Task<IReadOnlySet<Guid>> FindReferencedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var requestedIds = ids.ToArray();
        var inUse = new HashSet<Guid>();
        foreach (var some in (IEnumerable<IQueryable<Guid>>[])[People(), Units()])
            inUse.UnionWith(await some.Select(all => all.Where(id => requestedIds.Contains(id))).Aggregate((all, more) => all.Union(more)).ToListAsync(cancellationToken));
        return inUse;
    }

    private IEnumerable<IQueryable<Guid>> People() =>
    [
        Of<ResponsibilityAction>().Where(action => action.OwnerId != null).Select(action => action.OwnerId!.Value),
        Of<ActionHelper>().Select(helper => helper.PersonId),
        Of<SubTask>().Where(task => task.PersonId != null).Select(task => task.PersonId!.Value),
        Of<ActionHistoryEntry>().Where(entry => entry.PersonId != null).Select(entry => entry.PersonId!.Value),
        Of<ActionComment>().Where(comment => comment.PersonId != null).Select(comment => comment.PersonId!.Value),
        Of<ResponsibilityComment>().Where(comment => comment.PersonId != null).Select(comment => comment.PersonId!.Value),
        Of<ActionEvidence>().Where(item => item.PersonId != null).Select(item => item.PersonId!.Value),
        Of<Need>().Select(need => need.RaiserId),
        Of<NeedHistoryEntry>().Where(entry => entry.PersonId != null).Select(entry => entry.PersonId!.Value),
    ];

    private IEnumerable<IQueryable<Guid>> Units() =>
    [
        Of<ResponsibilityAction>().Select(action => action.UnitId),
        Of<RemedyPartner>().Where(partner => partner.UnitId != null).Select(partner => partner.UnitId!.Value),
        Of<Need>().Select(need => need.UnitId),
        Of<Need>().Select(need => need.FromUnitId),
        Of<StrategicPriority>().Select(priority => priority.UnitId),
        Of<IndicatorTarget>().Select(target => target.UnitId),
        Of<ResponsibilityComment>().Select(comment => comment.UnitId),
        Of<FrozenUnitMatrix>().Select(frozen => frozen.UnitId),
        Of<SavedFilter>().Where(filter => filter.SharedUnitId != null).Select(filter => filter.SharedUnitId!.Value),
    ];

    private IQueryable<T> Of<T>() where T : class => db.Set<T>().AsNoTracking().IgnoreAutoIncludes();
}
