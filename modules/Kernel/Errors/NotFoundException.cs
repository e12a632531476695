namespace FacultyDev.Kernel.Errors;

/// <summary>The record does not exist or the viewer may not see it. The response is 404 in both cases.</summary>
public sealed class NotFoundException() : Exception("Not found, or not for this viewer.");
