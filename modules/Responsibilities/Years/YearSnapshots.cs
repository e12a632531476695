using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Responsibilities.YearLocks;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Closes and reopens a year together with its snapshot.</summary>
internal static class YearSnapshots
{
    public static void Close(this YearClosing closing, MatrixSnapshot snapshot) => closing.Close(snapshot.Id, snapshot.Number);

    /// <exception cref="DomainException">The year is not closed with this snapshot, or the reason is missing; nothing has changed then.</exception>
    public static void Reopen(this YearClosing closing, MatrixSnapshot snapshot, string reason, Actor actor)
    {
        if (closing.SnapshotId != snapshot.Id)
            throw new DomainException("responsibilities.year.not-closed", null, closing.Year);
        snapshot.Supersede(reason, actor);
        closing.Reopen();
    }
}
