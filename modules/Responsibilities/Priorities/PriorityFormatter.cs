using System.Globalization;
using FacultyDev.Contracts.Institution;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Responsibilities.Priorities;

internal sealed class PriorityFormatter(IStringLocalizer<ResponsibilitiesText> text)
{
    /// <summary>For example "2025–26 to 2027–28", "2026–27" or "from 2026–27".</summary>
    public string Years(StrategicPriority priority)
    {
        var first = new AcademicYear(priority.FirstYear);
        return priority.LastYear switch
        {
            null => text["Priority.From", first],
            { } last when last == priority.FirstYear => $"{first}",
            { } last => text["Priority.FromTo", first, new AcademicYear(last)],
        };
    }

    /// <summary>For example "61 % of 30"; a dash when no action serves the priority.</summary>
    public string Share(PriorityTally tally) => tally.ShareDone is { } share
        ? text["Figure.Of", share.ToString("0\u00A0%", CultureInfo.CurrentCulture), tally.Total.ToString("N0", CultureInfo.CurrentCulture)]
        : text["Figure.None"];
}
