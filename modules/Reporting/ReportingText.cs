namespace FacultyDev.Reporting;

/// <summary>Identifies the resources of this module (ReportingText.resx, ReportingText.es.resx).</summary>
public sealed class ReportingText;
