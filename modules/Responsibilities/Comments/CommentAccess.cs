using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.YearLocks;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>
/// Decides who may read the comments on responsibilities in a unit and the units below: those who oversee the unit's actions. Everybody
/// else who sees the page sees no comments.
/// </summary>
internal sealed class CommentAccess(FacultyDevDbContext db, ClosedYears closed, IViewer viewer, Clock clock)
{
    public const int PageSize = 20;

    /// <param name="code">The code as the catalogue writes it.</param>
    /// <param name="before">Returns the comments before this one; null or an unknown id returns the newest.</param>
    /// <returns>Null when the viewer may not read the comments.</returns>
    public async Task<CommentThread?> FindAsync(ResponsibilityMatrixScope scope, string code, Guid? before, CancellationToken cancellationToken)
    {
        if (!MayRead(scope.Unit.Id))
            return null;
        var year = scope.Year.StartYear;
        var comments = Visible().AsNoTracking().Where(comment => comment.Code == code && comment.StartYear == year).InUnits(scope.Units, comment => comment.UnitId);
        var place = before is { } asked
            ? await comments.Where(comment => comment.Id == asked).Select(comment => new { comment.At, comment.Id }).FirstOrDefaultAsync(cancellationToken)
            : null;
        if (place is { At: var at, Id: var id })
            comments = comments.Where(comment => comment.At <= at && (comment.At < at || comment.Id < id));
        var newest = await comments.OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new CommentThread(
            [.. newest.Take(PageSize).Reverse()],
            newest.Count > PageSize ? newest[PageSize - 1].Id : null,
            place is null,
            await closed.FindAsync(scope.Year, cancellationToken) is { IsLocked: true });
    }

    /// <exception cref="NotFoundException">The viewer may not read, and therefore not write, comments in the unit.</exception>
    public void RequireAccess(Guid unitId)
    {
        if (!MayRead(unitId))
            throw new NotFoundException();
    }

    /// <summary>Changes a comment by a verb and saves it, while its year is open. The comment itself knows its author.</summary>
    /// <exception cref="NotFoundException">The comment does not exist, or this viewer may not see it.</exception>
    public async Task ChangeAsync(Guid id, Action<ResponsibilityComment, Actor> verb, CancellationToken cancellationToken)
    {
        var comment = await Visible().FirstOrDefaultAsync(comment => comment.Id == id, cancellationToken).OrNotFoundAsync();
        await closed.RequireOpenAsync(new AcademicYear(comment.StartYear), cancellationToken);
        verb(comment, viewer.ToActor(clock));
        await closed.SaveAsync(new AcademicYear(comment.StartYear), cancellationToken);
    }

    public IQueryable<ResponsibilityComment> Visible() =>
        db.Set<ResponsibilityComment>().InUnits(viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee), comment => comment.UnitId);

    private bool MayRead(Guid unitId) => viewer.UnitsFor(ResponsibilitiesPermissions.Actions.Oversee).Contains(unitId);
}
