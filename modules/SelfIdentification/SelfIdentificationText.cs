namespace FacultyDev.SelfIdentification;

/// <summary>The resource type of this module's texts (SelfIdentificationText.resx, SelfIdentificationText.es.resx).</summary>
public sealed class SelfIdentificationText;
