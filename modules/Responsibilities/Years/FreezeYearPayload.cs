namespace FacultyDev.Responsibilities.Years;

/// <summary>The job that creates the snapshot of a year.</summary>
internal sealed record FreezeYearPayload(int StartYear);
