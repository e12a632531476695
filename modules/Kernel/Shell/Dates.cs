using System.Globalization;

namespace FacultyDev.Kernel.Shell;

/// <summary>Dates as people of the language write them, short and without doubt about day and month: "22 Nov 2026", "22 nov 2026".</summary>
public static class Dates
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Day and time of a moment stored in UTC; says so.</summary>
    public static string Moment(DateTime utc) => utc.ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture) + " UTC";
}
