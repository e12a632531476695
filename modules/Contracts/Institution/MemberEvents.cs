namespace FacultyDev.Contracts.Institution;

/// <summary>Somebody is no longer here: they hold no role any more and cannot sign in.</summary>
/// <param name="LastDay">Their last day, not later than today.</param>
public sealed record MemberLeft(Guid MemberId, DateOnly LastDay) : IDomainEvent;

/// <summary>
/// The institution forgot who a former member was. Ids stay and mean nobody; whoever keeps their name, words about them or their
/// address beside such an id replaces or removes it now, in the same transaction. It is never undone.
/// </summary>
/// <param name="AccountId">The account that was removed; null when they never had one.</param>
/// <param name="Records">Institution's further records about them (roles, appointments), by whose ids the trail may name them.</param>
/// <param name="Name">What stands where their name stood.</param>
public sealed record MemberAnonymized(Guid MemberId, Guid? AccountId, IReadOnlyCollection<Guid> Records, string Name) : IDomainEvent;
