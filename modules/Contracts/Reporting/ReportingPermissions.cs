namespace FacultyDev.Contracts.Reporting;

/// <summary>Names of Reporting's permissions. ReportingModule defines which roles hold them by default.</summary>
public static class ReportingPermissions
{
    public static class Departments
    {
        public const string View = "reporting.departments.view";
    }
}
