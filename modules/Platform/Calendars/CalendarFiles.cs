using System.Globalization;
using System.Text;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Web;

namespace FacultyDev.Platform.Calendars;

internal sealed class CalendarFiles(SiteAddress site) : ICalendarFiles
{
    public CalendarFile Create(CalendarEntry entry) => new(
        Encoding.UTF8.GetBytes(CalendarSerializer.Serialize(null, [entry], site.Find)),
        $"{entry.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.ics");
}
