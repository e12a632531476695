using System.Reflection;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// The assemblies that contribute tables and migrations to the database, in the order in which the host registers the modules.
/// </summary>
public sealed record ModuleAssemblies(IReadOnlyList<Assembly> All);
