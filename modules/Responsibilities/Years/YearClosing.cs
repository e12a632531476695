using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Years;

/// <summary>Open, being closed in the background, closed.</summary>
internal enum YearState { Open, Closing, Closed }

/// <summary>
/// Whether an academic year is closed. From the moment on which closing is asked for, nothing in it changes any more; when it is closed,
/// its table is a snapshot. A year nobody has closed has no row.
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

    /// <summary>The background work that closes it; set while it is being closed.</summary>
    public Guid? JobId { get; private set; }

    /// <summary>The snapshot its table shows; set exactly while it is closed.</summary>
    public Guid? SnapshotId { get; private set; }

    /// <summary>How many snapshots were made of it.</summary>
    public int Snapshots { get; private set; }

    string IAudited.AuditLabel => $"{Year}";

    public AcademicYear Year => new(StartYear);

    /// <summary>Nothing in it may change.</summary>
    public bool IsLocked => State != YearState.Open;

    /// <summary>From now on nothing in it changes; the work that makes the snapshot is on its way. Also tries again after that work has failed.</summary>
    public void StartClosing(Guid jobId, DateOnly today)
    {
        if (State == YearState.Closed)
            throw new DomainException("responsibilities.year.already-closed", null, Year);
        if (today < EarliestClosing(Year))
            throw new DomainException("responsibilities.year.too-early", null, Year, EarliestClosing(Year));
        (State, JobId) = (YearState.Closing, jobId);
    }

    /// <summary>Its table is this snapshot.</summary>
    public void Close(TableSnapshot snapshot)
    {
        if (State != YearState.Closing)
            throw new DomainException("responsibilities.year.not-closing", null, Year);
        (State, JobId, SnapshotId, Snapshots) = (YearState.Closed, null, snapshot.Id, snapshot.Number);
    }

    /// <summary>Closing has failed, or somebody thought better of it.</summary>
    public void CancelClosing()
    {
        if (State != YearState.Closing)
            throw new DomainException("responsibilities.year.not-closing", null, Year);
        (State, JobId) = (YearState.Open, null);
    }

    /// <summary>Something in it was wrong. The snapshot stays as a version; the table counts anew until the year is closed again.</summary>
    public void Reopen(TableSnapshot snapshot, string why, Actor actor)
    {
        if (State != YearState.Closed || snapshot.Id != SnapshotId)
            throw new DomainException("responsibilities.year.not-closed", null, Year);
        snapshot.Supersede(why, actor);
        (State, SnapshotId) = (YearState.Open, null);
    }

    /// <summary>A year can be closed in its last month: before that too much is still to come.</summary>
    public static DateOnly EarliestClosing(AcademicYear year) => year.End.AddDays(1).AddMonths(-1);
}
