using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Reporting;
using FacultyDev.Kernel;
using FacultyDev.Kernel.Access;
using FacultyDev.Reporting.Departments;
using FacultyDev.Reporting.Pdf;
using FacultyDev.Reporting.Rendering;
using FacultyDev.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Reporting;

/// <summary>Registers reports, which are rendered as a page and as a PDF with the same content.</summary>
public static class ReportingModule
{
    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<ReportingText>("reporting");
        services.AddPermission(PermissionRule.For(
            ReportingPermissions.Departments.View, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice));
        services.AddSingleton(new MenuEntry(700, "reporting.reports", "/reporting/departments", ReportingPermissions.Departments.View));

        services.AddScoped<DepartmentReportQuery>();
        services.AddScoped<ReportUnitListQuery>();
        services.AddScoped<ReportFormatter>();
        services.AddScoped<DepartmentReports>();
        services.AddScoped<IDepartmentReports>(provider => provider.GetRequiredService<DepartmentReports>());

        services.AddScoped<RazorViewRenderer>();
        services.AddSingleton<PrintStylesheet>();
        services.Configure<PdfOptions>(configuration.GetSection("Pdf"));
        services.AddSingleton<BrowserPool>();
        services.AddSingleton<PdfPrinter>();
        return services;
    }
}
