using System.Reflection;

namespace FacultyDev.Kernel.Data;

/// <summary>The assemblies whose tables and migrations make up the database, in the order the host composes them.</summary>
public sealed record ModuleAssemblies(IReadOnlyList<Assembly> All);
