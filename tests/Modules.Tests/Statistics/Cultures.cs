using System.Globalization;

namespace FacultyDev.Modules.Tests.Statistics;

internal static class Cultures
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    public static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es");
}
