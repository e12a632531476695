using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Indicators;

internal static class ShareIndicator
{
    /// <summary>"40 % of 5": so many, and the share of them. Only called where there is something to have a share of.</summary>
    public static IndicatorValue Of(int some, int all, DateTime now, string drillDown) =>
        new(IndicatorUnit.Share, (decimal)some / all, some, all, now, drillDown);
}
