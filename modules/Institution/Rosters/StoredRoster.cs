using FacultyDev.Contracts.Institution;

namespace FacultyDev.Institution.Rosters;

/// <summary>What is stored of what a roster speaks of, as it was when the comparison began.</summary>
/// <param name="Units">By code, closed ones included.</param>
/// <param name="Members">By employee number; those whom the roster names.</param>
/// <param name="EmailHolders">Employee number of whoever has an address that the roster uses.</param>
internal sealed record StoredRoster(
    IReadOnlyDictionary<string, StoredUnit> Units,
    IReadOnlyDictionary<string, StoredMember> Members,
    IReadOnlyDictionary<string, string> EmailHolders);

internal sealed record StoredUnit(Guid Id, UnitDetails Details, bool IsClosed);

internal sealed record StoredMember(Guid Id, RosterMemberDetails Details);
