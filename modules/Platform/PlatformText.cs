namespace FacultyDev.Platform;

/// <summary>Identifies the resources of this module (PlatformText.resx, PlatformText.es.resx).</summary>
public sealed class PlatformText;
