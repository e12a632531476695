using FacultyDev.Contracts;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>An action was done, with whatever came of it.</summary>
internal sealed record ActionFinished(Guid ActionId) : IDomainEvent;
