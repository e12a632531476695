namespace FacultyDev.Reporting;

/// <summary>Marks the strings of this module (ReportingText.resx, ReportingText.es.resx).</summary>
public sealed class ReportingText;
