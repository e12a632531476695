namespace FacultyDev.Institution;

/// <summary>The resource type of this module's texts (InstitutionText.resx, InstitutionText.es.resx).</summary>
public sealed class InstitutionText;
