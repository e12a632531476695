using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.History;

namespace FacultyDev.Platform.BreakGlass;

/// <param name="LegalBasis">Where the right to ask comes from: an order, a file number; null when none was given.</param>
/// <param name="Hours">How long it is to stay open once two have agreed.</param>
internal sealed record BreakGlassDetails(Guid OwnerId, string DataClass, string Reason, string? LegalBasis, int Hours);

internal enum BreakGlassVerb { Requested, Approved, Refused, Withdrawn, Closed }

/// <summary>An entry of a request's history, with the roles in which the actor acted.</summary>
internal sealed class BreakGlassHistoryEntry : HistoryEntry<BreakGlassVerb>
{
    public const int MaxRolesLength = 200;

    private BreakGlassHistoryEntry()
    {
    }

    public BreakGlassHistoryEntry(Guid requestId, BreakGlassVerb verb, Actor actor, string? why)
        : base(verb, actor, why) => (RequestId, RoleNames) = (requestId, string.Join(' ', actor.Roles));

    public Guid RequestId { get; private set; }

    /// <summary>Names of <see cref="FacultyRole"/> values, separated by spaces.</summary>
    public string RoleNames { get; private set; } = "";

    public IReadOnlyList<FacultyRole> Roles => [.. RoleNames.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<FacultyRole>)];
}
