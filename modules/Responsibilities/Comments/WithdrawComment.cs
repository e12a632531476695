using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Years;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Responsibilities.Comments;

/// <summary>Withdraws the viewer's own comment; possible until its year is closed.</summary>
internal sealed class WithdrawComment(CommentAccess access, ClosedYears closed, FacultyDevDbContext db, IViewer viewer, TimeProvider time)
{
    /// <exception cref="NotFoundException">The comment does not exist, or this viewer may not see it.</exception>
    public async Task RunAsync(Guid id, CancellationToken cancellationToken)
    {
        var comment = await access.Visible().FirstOrDefaultAsync(comment => comment.Id == id, cancellationToken).OrNotFoundAsync();
        await closed.RequireOpenAsync(new AcademicYear(comment.StartYear), cancellationToken);
        comment.Withdraw(viewer.ToActor(time));
        await db.SaveChangesAsync(cancellationToken);
    }
}
