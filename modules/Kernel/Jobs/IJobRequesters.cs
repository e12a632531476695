namespace FacultyDev.Kernel.Jobs;

/// <summary>Tells people about the end of jobs that they requested.</summary>
public interface IJobRequesters
{
    /// <summary>Adds the notification to the unit of work; the caller saves it.</summary>
    /// <param name="accountId">The account that requested the job.</param>
    /// <param name="failed">Whether the job was refused; otherwise it was done.</param>
    void Notify(Guid accountId, Guid jobId, string title, bool failed);
}
