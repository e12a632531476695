using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;

namespace FacultyDev.Platform.BreakGlass;

/// <param name="LegalBasis">Where the right to ask comes from: an order, a file number; null when none was given.</param>
/// <param name="Hours">How long it is to stay open once two have agreed.</param>
internal sealed record BreakGlassDetails(Guid OwnerId, string DataClass, string Reason, string? LegalBasis, int Hours);

internal enum BreakGlassVerb { Requested, Approved, Refused, Withdrawn, Closed }

/// <summary>
/// A history entry of a request, with the roles in which the actor acted. It is never changed. It stores no name; names are looked up when
/// shown.
/// </summary>
internal sealed class BreakGlassHistoryEntry
{
    public const int MaxRolesLength = 200;

    private BreakGlassHistoryEntry()
    {
    }

    public BreakGlassHistoryEntry(Guid requestId, BreakGlassVerb verb, Actor actor, string? why)
    {
        (RequestId, Verb, PersonId, At, Why) = (requestId, verb, actor.PersonId!.Value, actor.At, why);
        RoleNames = string.Join(' ', actor.Roles);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid RequestId { get; private set; }

    public BreakGlassVerb Verb { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>Names of <see cref="FacultyRole"/> values, separated by spaces.</summary>
    public string RoleNames { get; private set; } = "";

    public DateTime At { get; private set; }

    public string? Why { get; private set; }

    public IReadOnlyList<FacultyRole> Roles => [.. RoleNames.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<FacultyRole>)];
}
