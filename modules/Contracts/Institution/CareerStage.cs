namespace FacultyDev.Contracts.Institution;

/// <summary>The career stage of a faculty member, derived from rank and first appointment by the rule in the institution's settings.</summary>
public enum CareerStage { Early, Mid, Senior }
