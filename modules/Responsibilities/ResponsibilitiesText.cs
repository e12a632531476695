namespace FacultyDev.Responsibilities;

/// <summary>Marks the strings of this module (ResponsibilitiesText.resx, ResponsibilitiesText.es.resx).</summary>
public sealed class ResponsibilitiesText;
