namespace FacultyDev.Ui;

/// <summary>An entry of the main navigation, shown to holders of the permission.</summary>
/// <param name="Order">Entries are shown in ascending order.</param>
/// <param name="TextCode">Module, a dot, and the key after <c>Menu.</c>: "responsibilities.table" is the string Menu.table of
/// Responsibilities.</param>
/// <param name="Path">The linked path; the entry is shown as current on all pages below it.</param>
public sealed record MenuEntry(int Order, string TextCode, string Path, string Permission, bool IsAdministration = false);
