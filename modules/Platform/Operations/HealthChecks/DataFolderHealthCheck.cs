using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FacultyDev.Platform.Operations;

/// <summary>Checks that the data folder is writable and has free space.</summary>
internal sealed class DataFolderHealthCheck(DataFolder folder) : IHealthCheck
{
    private const double Gigabyte = 1e9;
    private const double MinFreeBytes = 1 * Gigabyte;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = folder.File($".probe-{Guid.CreateVersion7():N}");
        try
        {
            await File.WriteAllTextAsync(probe, "", cancellationToken);
            File.Delete(probe);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return HealthResults.Unhealthy("platform.folder-locked");
        }

        var free = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder.Path)! : folder.Path).AvailableFreeSpace;
        return free < MinFreeBytes
            ? HealthResults.Degraded("platform.folder-full", free / Gigabyte)
            : HealthResults.Healthy("platform.folder-writable", free / Gigabyte);
    }
}
