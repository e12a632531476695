namespace FacultyDev.Contracts;

/// <summary>
/// Identifies the words for what Contracts define: roles, domains, kinds of unit, statuses, standings, stages and figures
/// (ContractsText.resx, ContractsText.es.resx). Every module reads them through its own localizer.
/// </summary>
public sealed class ContractsText;
