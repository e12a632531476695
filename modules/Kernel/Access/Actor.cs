using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Kernel.Access;

/// <summary>Who changed something, and when, as it is kept beside the change.</summary>
/// <param name="AccountId">Null when the program itself acted, or when only the person is known.</param>
/// <param name="PersonId">Null when the program itself or an account without a person acted.</param>
/// <param name="Name">As it was at that moment; a later change of name does not reach it.</param>
/// <param name="At">UTC.</param>
/// <param name="Day">The day of <paramref name="At"/> in the institution's time zone.</param>
public sealed record Actor(Guid? AccountId, Guid? PersonId, string Name, DateTime At, DateOnly Day)
{
    public const int MaxNameLength = 200;

    /// <summary>The roles they held at that moment, each once; empty for the program.</summary>
    public IReadOnlyList<FacultyRole> Roles { get; init; } = [];
}

public static class ActorExtensions
{
    /// <summary>The viewer as the actor of a change made now.</summary>
    public static Actor ToActor(this IViewer viewer, Clock clock)
    {
        var now = clock.UtcNow;
        return new(viewer.IsSignedIn ? viewer.AccountId : null, viewer.PersonId, viewer.Name, now, clock.DayOf(now))
        {
            Roles = [.. viewer.Roles.Select(grant => grant.Role).Distinct().Order()],
        };
    }
}
