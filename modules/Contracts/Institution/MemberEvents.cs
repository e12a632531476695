namespace FacultyDev.Contracts.Institution;

/// <summary>A person has left: they hold no roles any more and cannot sign in.</summary>
/// <param name="LastDay">Their last day, never later than today.</param>
public sealed record MemberLeft(Guid MemberId, DateOnly LastDay) : IDomainEvent;

/// <summary>
/// A former member was anonymized. Their ids remain but no longer identify anybody. The name beside such an id is replaced in the same
/// transaction where the configuration of the entity declares it (<c>RefersToPerson</c>, <c>RefersToAccount</c>); a handler of its own is for
/// what is stored elsewhere. Anonymization cannot be undone.
/// </summary>
/// <param name="AccountId">The account that was deleted; null when they had none.</param>
/// <param name="Records">Ids of Institution's other records about them (roles, appointments), because audit entries of these may contain
/// the name.</param>
/// <param name="Name">The text that replaces their name.</param>
public sealed record MemberAnonymized(Guid MemberId, Guid? AccountId, IReadOnlyCollection<Guid> Records, string Name) : IDomainEvent;
