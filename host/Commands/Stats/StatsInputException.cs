namespace FacultyDev.Host.Commands.Stats;

/// <summary>The file or an option cannot be used; the message says why and is shown to the analyst as it is.</summary>
internal sealed class StatsInputException(string message) : Exception(message);
