namespace FacultyDev.Modules.Tests.Database;

/// <summary>A clock that moves only when a test moves it. It starts on a Monday in the first half of the academic year 2026–27.</summary>
internal sealed class FixedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;

    public void GoTo(DateOnly day) => now = new DateTimeOffset(day.ToDateTime(TimeOnly.FromTimeSpan(now.TimeOfDay)), TimeSpan.Zero);
}
