namespace FacultyDev.Kernel.Jobs;

/// <summary>The result of a job.</summary>
/// <param name="Path">Path of the result within this site ("/institution/imports/…"); null when there is none.</param>
/// <param name="Summary">One line in the requester's language ("397 people, 3 rejected"); at most 300 characters.</param>
public sealed record JobResult(string? Path = null, string? Summary = null)
{
    public static JobResult Nothing { get; } = new();
}
