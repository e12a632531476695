namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>A clock that always returns the same time, so that the demo and its figures are the same on every day.</summary>
internal sealed class FixedClock : TimeProvider
{
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(9, 30), TimeSpan.Zero);
}
