using FacultyDev.Contracts;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Raised when an action is done, whether it was completed, decided or answered.</summary>
internal sealed record ActionFinished(Guid ActionId) : IDomainEvent;
