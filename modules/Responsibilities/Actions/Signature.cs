using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Who did something, and when: each step of an action is signed.</summary>
/// <param name="PersonId">Null when the program itself or a technical account did it.</param>
/// <param name="Name">As it was on that day; names change, the record does not.</param>
/// <param name="At">UTC.</param>
internal sealed record Signature(Guid? PersonId, string Name, DateTime At)
{
    public const int MaxNameLength = 200;

    public DateOnly Day => LocalTime.DayOf(At);
}

internal static class Signing
{
    public static Signature Sign(this IViewer viewer, TimeProvider time) => new(viewer.PersonId, viewer.Name, time.GetUtcNow().UtcDateTime);
}
