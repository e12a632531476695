using System.Globalization;
using System.Text;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Kernel.Calendars;

/// <summary>Creates an .ics file with one entry, for people who do not want to subscribe to the feed.</summary>
public sealed class CalendarFile
{
    private readonly SiteAddress site;

    internal CalendarFile(SiteAddress site) => this.site = site;

    public FileContentResult Create(CalendarEntry entry) =>
        new(Encoding.UTF8.GetBytes(CalendarSerializer.Serialize(null, [entry], site.Find)), "text/calendar; charset=utf-8")
        {
            FileDownloadName = $"{entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.ics",
        };
}
