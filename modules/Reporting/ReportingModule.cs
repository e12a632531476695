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

/// <summary>Reports, which are rendered as a page and as a PDF with the same content.</summary>
public static class ReportingModule
{
    public static void Describe(ModuleBuilder module)
    {
        module.Named<ReportingText>("reporting");
        module.Permission(ReportingPermissions.Departments.View, FacultyRole.CareerDevelopmentOffice, FacultyRole.DeansOffice);
        module.Menu(700, "reporting.reports", "/reporting/departments", ReportingPermissions.Departments.View);

        module.Services.Configure<PdfOptions>(module.Configuration.GetSection("Pdf"));
        module.Services.AddSingleton<PrintStylesheet>();
        module.Services.AddSingleton<BrowserPool>();
        module.Services.AddSingleton<PdfPrinter>();
    }
}
