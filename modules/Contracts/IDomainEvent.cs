namespace FacultyDev.Contracts;

/// <summary>
/// Something that happened in one module and that other modules may react to. Event types are named in the past tense.
/// Handlers run before the commit, in the same transaction as the change; if a handler throws, the change is rolled back too.
/// </summary>
public interface IDomainEvent;
