namespace FacultyDev.Contracts.Platform;

/// <summary>A class of data to which break-glass access can be requested.</summary>
/// <param name="DataClass">A class of the access matrix, by its name.</param>
/// <param name="Code">Module, a dot, and the key after <c>BreakGlass.</c> in that module's strings, which describes what the access
/// shows.</param>
/// <param name="PathOf">Returns the path, within this site, of the page that shows the data of the owner with the given person id.</param>
public sealed record BreakGlassDataClass(string DataClass, string Code, Func<Guid, string> PathOf);
