using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Platform.Notifications;

namespace FacultyDev.Platform.Jobs;

internal sealed class JobRequesters(INotifier notifier) : IJobRequesters
{
    public void Notify(Guid accountId, Guid jobId, string title, bool failed) =>
        notifier.Notify([accountId], failed ? "platform.job-failed" : "platform.job-ended", [title], $"/jobs/{jobId}?follow=true");
}
