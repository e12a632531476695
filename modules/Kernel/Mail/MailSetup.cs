using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Demo;
using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FacultyDev.Kernel.Mail;

/// <summary>Every few seconds: does a letter wait?</summary>
[DisallowConcurrentExecution]
internal sealed class SendDueMails(MailDelivery delivery) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await delivery.SendDueAsync(cancellationToken);
}

internal static class MailSetup
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        services.AddPermission(PermissionRule.For(KernelPermissions.Mail, FacultyRole.Administrator));
        services.AddSingleton(new MenuEntry(957, "kernel.mail", "/administration/mail", KernelPermissions.Mail, InAdministration: true));
        services.AddScoped<MailSettingsQuery>();
        services.AddScoped<DecideMail>();
        services.AddScoped<SendTestLetter>();
        services.AddSingleton<TestLetterLimiter>();
        services.AddScoped<OutboxQuery>();
        services.AddScoped<TryLettersAgain>();
        services.AddScoped<IDemoPart, OutboxDemo>();
        services.AddSingleton<MailTransport>();
        services.AddSingleton<MailDelivery>();
        services.AddScoped(provider => new MailOutbox(
            provider.GetRequiredService<FacultyDevDbContext>(),
            provider.GetRequiredService<CommitSignal>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddQuartz(quartz => quartz.ScheduleJob<SendDueMails>(trigger => trigger
            .WithIdentity("kernel.mails")
            .WithSimpleSchedule(schedule => schedule.WithInterval(BetweenLooks).RepeatForever())));
    }
}
