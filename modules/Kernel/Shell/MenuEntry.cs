namespace FacultyDev.Kernel.Shell;

/// <summary>An entry of the main navigation; shown to those who hold the permission.</summary>
/// <param name="Order">Left to right, as in the overview of the product.</param>
/// <param name="TextCode">Module, a dot, and the key after <c>Menu.</c>: "responsibilities.table" is the string Menu.table of Responsibilities.</param>
/// <param name="Path">Where it leads; also the prefix under which it is shown as current.</param>
public sealed record MenuEntry(int Order, string TextCode, string Path, string Permission, bool IsAdministration = false);
