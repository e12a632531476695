namespace FacultyDev.Contracts.Reporting;

/// <summary>Names of what one may do in Reporting. Who holds them by default: ReportingModule.</summary>
public static class ReportingPermissions
{
    public static class Departments
    {
        public const string View = "reporting.departments.view";
    }
}
