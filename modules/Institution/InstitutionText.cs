namespace FacultyDev.Institution;

/// <summary>Marks the strings of this module (InstitutionText.resx, InstitutionText.es.resx).</summary>
public sealed class InstitutionText;
