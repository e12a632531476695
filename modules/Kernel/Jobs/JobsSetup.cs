using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace FacultyDev.Kernel.Jobs;

public static class JobsSetup
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(3);

    /// <summary>Registers a kind of background job. A payload type belongs to exactly one kind.</summary>
    /// <param name="kind">Module, a dot, and the activity: "reporting.department-report".</param>
    /// <param name="attempts">Maximum number of starts when a run fails transiently or its host dies.</param>
    public static void Job<THandler, TPayload>(this ModuleBuilder module, string kind, int attempts = 3)
        where THandler : class, IJobHandler<TPayload>
    {
        module.Services.AddScoped<THandler>();
        module.Services.AddSingleton<JobKind>(new JobKind<THandler, TPayload>(kind, attempts));
    }

    /// <summary>Registers a scheduled job, which runs with an empty payload and the program itself as viewer.</summary>
    /// <param name="cron">A Quartz cron expression with seconds first, in the server's time zone: "0 30 2 * * ?" is 2:30 a.m. every
    /// night.</param>
    public static void ScheduledJob<THandler, TPayload>(this ModuleBuilder module, string kind, string cron, int attempts = 3)
        where THandler : class, IJobHandler<TPayload>
        where TPayload : new()
    {
        module.Job<THandler, TPayload>(kind, attempts);
        module.Services.AddScoped<ScheduledJob<TPayload>>();
        module.Services.AddQuartz(quartz => quartz.ScheduleJob<ScheduledJob<TPayload>>(trigger => trigger
            .WithIdentity(kind)
            .WithCronSchedule(cron)));
    }

    internal static void AddJobs(this ModuleBuilder module)
    {
        var services = module.Services;
        services.AddSingleton<JobKinds>();
        services.AddSingleton<RunningJobs>();
        services.AddSingleton<AfterCommitSignal>();
        services.AddSingleton<JobHeartbeat>();
        services.AddSingleton<JobExecutor>();
        services.AddSingleton(provider => new JobRunner(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<RunningJobs>(),
            provider.GetRequiredService<JobExecutor>(),
            provider.GetRequiredService<Clock>(),
            provider.GetRequiredService<ILogger<JobRunner>>()));
        services.AddScoped<JobStore>();
        services.AddScoped<JobCommands>();
        services.AddScoped(provider => new CurrentJob(
            provider.GetRequiredService<FacultyDevDbContext>(), provider.GetRequiredService<JobStore>()));
        services.AddScoped(provider => new JobQueue(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<JobKinds>(),
            provider.GetRequiredService<AfterCommitSignal>(),
            provider.GetRequiredService<IViewer>(),
            provider.GetRequiredService<Clock>()));
        services.AddScoped(provider => new JobStatusQuery(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<RunningJobs>(),
            provider.GetRequiredService<ModuleTexts>(),
            provider.GetRequiredService<IViewer>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<JobDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<JobDispatcher>());
        services.AddQuartz(quartz => quartz.ConfigureScheduler(options => options.ShutdownJobInterruption = ShutdownJobInterruption.Always));
        module.Repeat<PollJobQueueJob>("kernel.jobs", PollInterval);
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
