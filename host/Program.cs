using FacultyDev.Host.Commands;

return await CommandLine.RunAsync(args);

/// <summary>Declared public so that tests can start the host.</summary>
public sealed partial class Program;
