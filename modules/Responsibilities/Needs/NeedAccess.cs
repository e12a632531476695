using System.Linq.Expressions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <param name="MayAnswer">Whether the viewer may accept, decline or transfer the need: its leaders and the career development office,
/// except for needs they raised themselves.</param>
/// <param name="MayWithdraw">Whether the viewer may withdraw the need: only its raiser.</param>
internal sealed record NeedRights(bool MayAnswer, bool MayWithdraw);

/// <summary>
/// Decides which needs a viewer may see: their own, and those addressed to units for which they answer. Any other need is reported as not
/// found.
/// </summary>
internal sealed class NeedAccess(FacultyDevDbContext db, IViewer viewer, Clock clock)
{
    private UnitSet Answered => viewer.UnitsFor(ResponsibilitiesPermissions.Needs.Answer);

    public IQueryable<Need> Visible()
    {
        var me = viewer.PersonId ?? Guid.Empty;
        return db.Set<Need>().InUnits(Answered, need => need.UnitId, or: need => need.RaiserId == me);
    }

    /// <summary>The needs addressed to units for which the viewer answers, open or not.</summary>
    public IQueryable<Need> Addressed() => db.Set<Need>().InUnits(Answered, need => need.UnitId);

    public IQueryable<Need> QueryOwn()
    {
        var me = viewer.PersonId ?? Guid.Empty;
        return db.Set<Need>().Where(need => need.RaiserId == me);
    }

    public NeedRights RightsFor(Need need)
    {
        var own = viewer.PersonId is { } person && need.RaiserId == person;
        return new NeedRights(
            need.IsOpen && !own && Answered.Contains(need.UnitId), need.IsOpen && own);
    }

    /// <summary>Loads a need for display.</summary>
    /// <exception cref="NotFoundException">The need does not exist, or this viewer may not see it.</exception>
    public async Task<(Need Need, NeedRights Rights)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var need = await Visible().AsNoTracking().FirstOrDefaultAsync(need => need.Id == id, cancellationToken).OrNotFoundAsync();
        return (need, RightsFor(need));
    }

    /// <summary>Changes a need by a verb and saves it, if the operation is the viewer's and the need still has the given version.</summary>
    /// <exception cref="NotFoundException">The need does not exist, or this viewer may not do this with it.</exception>
    public Task ChangeAsync(Guid id, int version, NeedOperation operation, Action<Need, Actor> verb, CancellationToken cancellationToken) => ChangeAsync(
        id, version, operation,
        (need, actor) =>
        {
            verb(need, actor);
            return Task.CompletedTask;
        },
        cancellationToken);

    /// <summary>Changes a need by more than its verb, for example with a notification.</summary>
    /// <inheritdoc cref="ChangeAsync(Guid, int, NeedOperation, Action{Need, Actor}, CancellationToken)"/>
    public async Task ChangeAsync(Guid id, int version, NeedOperation operation, Func<Need, Actor, Task> change, CancellationToken cancellationToken)
    {
        if (!viewer.HasPermission(operation.Permission))
            throw new NotFoundException();
        var need = await operation.WithinReach(this).FirstOrDefaultAsync(need => need.Id == id, cancellationToken).OrNotFoundAsync();
        db.ExpectVersion(need, version);
        await change(need, viewer.ToActor(clock));
        await db.SaveChangesAsync(cancellationToken);
    }
}
