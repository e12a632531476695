namespace FacultyDev.Contracts;

/// <summary>
/// A fact that happened in one module and that others may react to, named in the past tense.
/// Handlers run before the commit, in the transaction that caused the fact: all of it happens or none.
/// </summary>
public interface IDomainEvent;
