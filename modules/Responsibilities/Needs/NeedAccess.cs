using System.Linq.Expressions;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Needs;

/// <param name="MayAnswer">Accept, decline or transfer: the leaders addressed and the office, but nobody their own.</param>
/// <param name="MayWithdraw">Only its raiser.</param>
internal sealed record NeedRights(bool MayAnswer, bool MayWithdraw);

/// <summary>The needs a viewer may know of: their own, and those addressed to units whose needs they answer. All else is not found.</summary>
internal sealed class NeedAccess(FacultyDevDbContext db, IViewer viewer)
{
    public IQueryable<Need> Visible()
    {
        var answered = viewer.UnitsFor(ResponsibilitiesPermissions.Needs.Answer);
        var needs = db.Set<Need>().AsQueryable();
        if (answered.IsEverything)
            return needs;
        var (ids, me) = (answered.Ids.ToArray(), viewer.PersonId ?? Guid.Empty);
        return ids.Length == 0
            ? needs.Where(need => need.RaiserId == me)
            : needs.Where(need => ids.Contains(need.UnitId) || need.RaiserId == me);
    }

    /// <summary>Those the viewer may answer, answered ones included.</summary>
    public IQueryable<Need> Addressed()
    {
        var answered = viewer.UnitsFor(ResponsibilitiesPermissions.Needs.Answer);
        var needs = db.Set<Need>().AsQueryable();
        if (answered.IsEverything)
            return needs;
        var ids = answered.Ids.ToArray();
        Expression<Func<Need, bool>> mine = ids.Length == 0 ? need => false : need => ids.Contains(need.UnitId);
        return needs.Where(mine);
    }

    public IQueryable<Need> Mine()
    {
        var me = viewer.PersonId ?? Guid.Empty;
        return db.Set<Need>().Where(need => need.RaiserId == me);
    }

    public NeedRights RightsFor(Need need)
    {
        var own = viewer.PersonId is { } person && need.RaiserId == person;
        return new NeedRights(
            need.IsOpen && !own && viewer.UnitsFor(ResponsibilitiesPermissions.Needs.Answer).Contains(need.UnitId), need.IsOpen && own);
    }

    /// <summary>Loads a need to show it.</summary>
    /// <exception cref="NotFoundException">There is none, or not for this viewer.</exception>
    public async Task<(Need Need, NeedRights Rights)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var need = await Visible().AsNoTracking().FirstOrDefaultAsync(need => need.Id == id, cancellationToken).OrNotFoundAsync();
        return (need, RightsFor(need));
    }

    /// <summary>Loads an open need for those who answer it, as it was in the given version.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<Need> LoadToAnswerAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var need = await Addressed().FirstOrDefaultAsync(need => need.Id == id, cancellationToken).OrNotFoundAsync();
        db.ExpectVersion(need, version);
        return need;
    }

    /// <summary>Loads a need for its raiser.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<Need> LoadToWithdrawAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var need = await Mine().FirstOrDefaultAsync(need => need.Id == id, cancellationToken).OrNotFoundAsync();
        db.ExpectVersion(need, version);
        return need;
    }
}
