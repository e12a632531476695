namespace FacultyDev.Kernel.Jobs;

/// <summary>What came of the work.</summary>
/// <param name="Path">Where the result is looked at, below this site ("/institution/imports/…"); null when there is nothing to see.</param>
/// <param name="Summary">One line in the language of the person who asked ("397 people, 3 rejected"); at most 300 characters.</param>
public sealed record JobResult(string? Path = null, string? Summary = null)
{
    public static JobResult Nothing { get; } = new();
}
