namespace FacultyDev.Kernel.Errors;

/// <summary>There is no such thing, or none that the viewer may know of. The answer is 404 either way.</summary>
public sealed class NotFoundException() : Exception("Not found, or not for this viewer.");
