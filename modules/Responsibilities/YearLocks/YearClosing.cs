using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.YearLocks;

/// <summary>A year is <c>Closing</c> while the background job creates its snapshot.</summary>
internal enum YearState { Open, Closing, Closed }

/// <summary>
/// Whether an academic year is closed. Nothing in the year can change from the moment closing starts; once closed, its matrix is a
/// snapshot. A year that was never closed has no row.
/// </summary>
internal sealed class YearClosing : Entity, IAudited
{
    private YearClosing()
    {
    }

    public YearClosing(AcademicYear year) => StartYear = year.StartYear;

    /// <summary>The calendar year in which the academic year starts.</summary>
    public int StartYear { get; private set; }

    public YearState State { get; private set; }

    /// <summary>The background job that closes the year; set only while the year is being closed.</summary>
    public Guid? JobId { get; private set; }

    /// <summary>The snapshot that the matrix shows; set exactly while the year is closed.</summary>
    public Guid? SnapshotId { get; private set; }

    /// <summary>The number of snapshots taken of the year so far.</summary>
    public int Snapshots { get; private set; }

    string IAudited.AuditLabel => $"{Year}";

    public AcademicYear Year => new(StartYear);

    public bool IsLocked => State != YearState.Open;

    /// <summary>Locks the year while the job creates the snapshot. Also used to retry after the job has failed.</summary>
    public void StartClosing(Guid jobId, DateOnly today)
    {
        if (State == YearState.Closed)
            throw new DomainException("responsibilities.year.already-closed", null, Year);
        if (today < EarliestClosing(Year))
            throw new DomainException("responsibilities.year.too-early", null, Year, EarliestClosing(Year));
        (State, JobId) = (YearState.Closing, jobId);
    }

    /// <param name="number">The number of the snapshot within the year.</param>
    public void Close(Guid snapshotId, int number)
    {
        if (State != YearState.Closing)
            throw new DomainException("responsibilities.year.not-closing", null, Year);
        (State, JobId, SnapshotId, Snapshots) = (YearState.Closed, null, snapshotId, number);
    }

    /// <summary>Unlocks the year when closing has failed or is canceled.</summary>
    public void CancelClosing()
    {
        if (State != YearState.Closing)
            throw new DomainException("responsibilities.year.not-closing", null, Year);
        (State, JobId) = (YearState.Open, null);
    }

    /// <summary>Something in it was wrong. The snapshot stays as a version; the matrix counts anew until the year is closed again.</summary>
    public void Reopen()
    {
        if (State != YearState.Closed)
            throw new DomainException("responsibilities.year.not-closed", null, Year);
        (State, SnapshotId) = (YearState.Open, null);
    }

    /// <summary>
    /// Returns the first day on which a year can be closed, the first day of its last month; earlier, too many actions would still
    /// change.
    /// </summary>
    public static DateOnly EarliestClosing(AcademicYear year) => year.End.AddDays(1).AddMonths(-1);
}
