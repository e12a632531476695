namespace FacultyDev.Contracts.Institution;

/// <summary>A unit was moved, closed or given another kind, so what is counted for units and all units below them may differ.</summary>
public sealed record UnitTreeChanged : IDomainEvent;
