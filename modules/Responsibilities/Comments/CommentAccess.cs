using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Standings;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>
/// What is said about a responsibility in a unit and the units below it. It is for those who oversee actions there; to everybody else it does
/// not exist, also where they see the page.
/// </summary>
internal sealed class CommentAccess(FacultyDevDbContext db, ClosedYears closed, IViewer viewer)
{
    public const int PageSize = 20;

    /// <param name="code">As the catalogue writes it.</param>
    /// <param name="before">The comment before which to begin; null, or one that is not there, means the newest.</param>
    /// <returns>Null when it is not the viewer's to read.</returns>
    public async Task<CommentThread?> FindAsync(ResponsibilityMatrixScope scope, string code, Guid? before, CancellationToken cancellationToken)
    {
        if (!MayRead(scope.Unit.Id))
            return null;
        var year = scope.Year.StartYear;
        var said = Visible().AsNoTracking().Where(comment => comment.Code == code && comment.StartYear == year).InUnits(scope.Units, comment => comment.UnitId);
        var place = before is { } asked
            ? await said.Where(comment => comment.Id == asked).Select(comment => new { comment.At, comment.Id }).FirstOrDefaultAsync(cancellationToken)
            : null;
        if (place is { At: var at, Id: var id })
            said = said.Where(comment => comment.At <= at && (comment.At < at || comment.Id < id));
        var newest = await said.OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new CommentThread(
            [.. newest.Take(PageSize).Reverse()],
            newest.Count > PageSize ? newest[PageSize - 1].Id : null,
            place is null,
            await closed.FindAsync(scope.Year, cancellationToken) is { IsLocked: true });
    }

    /// <exception cref="NotFoundException">It is not the viewer's to read, so not to write either.</exception>
    public void RequireAccess(Guid unitId)
    {
        if (!MayRead(unitId))
            throw new NotFoundException();
    }

    public IQueryable<ResponsibilityComment> Visible() =>
        db.Set<ResponsibilityComment>().InUnits(viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee), comment => comment.UnitId);

    private bool MayRead(Guid unitId) => viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee).Contains(unitId);
}
