using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Demo;
using FacultyDev.Kernel.Notifications;
using FacultyDev.Kernel.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.BreakGlass;

/// <summary>Seeing, for a reason that two people share, what no role opens (docs/decisions/0008).</summary>
public static class BreakGlassSetup
{
    /// <summary>Who asks and who agrees. None of these decides about careers; none opens content by itself.</summary>
    internal static readonly FacultyRole[] Roles = [FacultyRole.CareerDevelopmentOffice, FacultyRole.Administrator, FacultyRole.Mediator];

    /// <summary>Says that a class of data can be opened by break-glass. The module then asks <see cref="IBreakGlass"/> where it shows it.</summary>
    /// <exception cref="ArgumentException">There is no such class, or the access matrix knows no break-glass for it.</exception>
    public static IServiceCollection AddBreakGlass(this IServiceCollection services, OpenableClass openable)
    {
        if (!OpenableClass.MayOpen(openable.DataClass))
            throw new ArgumentException($"“{openable.DataClass}” is never opened by break-glass.", nameof(openable));
        return services.AddSingleton(openable);
    }

    internal static IServiceCollection AddBreakGlass(this IServiceCollection services)
    {
        services.AddPermission(PermissionRule.For(KernelPermissions.BreakGlass.See, Roles));
        services.AddPermission(PermissionRule.For(KernelPermissions.BreakGlass.Ask, Roles));
        services.AddPermission(PermissionRule.For(KernelPermissions.BreakGlass.Approve, Roles));
        services.AddSingleton(new MenuEntry(964, "kernel.break-glass", "/administration/break-glass", KernelPermissions.BreakGlass.See, InAdministration: true));
        services.AddNoticeKind(new NoticeKind(
            "kernel.break-glass-requests", NoticeMail.AtOnce, "kernel.break-glass-asked", "kernel.break-glass-agreed", "kernel.break-glass-opened",
            "kernel.break-glass-refused", "kernel.break-glass-closed"));
        services.AddNoticeKind(new NoticeKind("kernel.break-glass-yours", NoticeMail.AtOnce, "kernel.break-glass-yours", "kernel.break-glass-closed-yours"));

        services.AddSingleton<OpenableClasses>();
        services.AddScoped<CareerDecisions>();
        services.AddScoped<BreakGlassInReach>();
        services.AddScoped<BreakGlassWords>();
        services.AddScoped<BreakGlassNotices>();
        services.AddScoped<BreakGlassQuery>();
        services.AddScoped<AskBreakGlass>();
        services.AddScoped<DecideBreakGlass>();
        services.AddScoped<EndBreakGlass>();
        services.AddScoped<IInstitutionReferences, PeopleInRequests>();
        services.AddScoped<IDemoPart, BreakGlassDemo>();
        return services.AddScoped<IBreakGlass, OpenGrants>();
    }
}
