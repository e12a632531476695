namespace FacultyDev.Responsibilities;

/// <summary>Identifies the resources of this module (ResponsibilitiesText.resx, ResponsibilitiesText.es.resx).</summary>
public sealed class ResponsibilitiesText;
