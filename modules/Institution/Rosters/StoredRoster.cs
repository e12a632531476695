using FacultyDev.Contracts.Institution;

namespace FacultyDev.Institution.Rosters;

/// <summary>The stored records that a roster refers to, as of the start of the dry run.</summary>
/// <param name="Units">By code, including closed units.</param>
/// <param name="Members">By employee number; only those whom the roster names.</param>
/// <param name="EmailHolders">By email address, the employee number of the member who has an address that the roster
/// uses.</param>
internal sealed record StoredRoster(
    IReadOnlyDictionary<string, StoredUnit> Units,
    IReadOnlyDictionary<string, StoredMember> Members,
    IReadOnlyDictionary<string, string> EmailHolders);

internal sealed record StoredUnit(Guid Id, UnitDetails Details, bool IsClosed);

internal sealed record StoredMember(Guid Id, RosterMemberDetails Details);
