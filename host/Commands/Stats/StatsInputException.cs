namespace FacultyDev.Host.Commands.Stats;

/// <summary>The file or an option cannot be used. The message says why and is shown to the analyst unchanged.</summary>
internal sealed class StatsInputException(string message) : Exception(message);
