using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FacultyDev.Platform.Mail;

/// <summary>Sends due emails, every few seconds.</summary>
[DisallowConcurrentExecution]
internal sealed class SendDueMailJob(OutboxDispatcher dispatcher) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await dispatcher.SendDueAsync(cancellationToken);
}

internal static class MailSetup
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        services.AddPermission(PermissionRule.For(PlatformPermissions.Mail, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(957, "platform.mail", "/administration/mail", PlatformPermissions.Mail, IsAdministration: true));
        services.AddScoped<MailSettingsQuery>();
        services.AddScoped<SaveMailSettings>();
        services.AddScoped<SendTestEmail>();
        services.AddSingleton<TestEmailRateLimiter>();
        services.AddScoped<OutboxQuery>();
        services.AddScoped<RetryEmails>();
        services.AddScoped<IDemoSeeder, OutboxDemoSeeder>();
        services.AddSingleton<MailTransport>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<IAfterCommitWork>(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddScoped<IMailOutbox, MailOutbox>();
        return services.AddQuartz(quartz => quartz.ScheduleJob<SendDueMailJob>(trigger => trigger
            .WithIdentity("platform.mails")
            .WithSimpleSchedule(schedule => schedule.WithInterval(PollInterval).RepeatForever())));
    }
}
