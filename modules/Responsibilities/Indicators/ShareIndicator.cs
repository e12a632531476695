using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Responsibilities.Indicators;

internal static class ShareIndicator
{
    /// <summary>
    /// Creates a share with its base, shown for example as "40 % of 5". <paramref name="all"/> must be greater than zero.
    /// </summary>
    public static IndicatorValue Of(int some, int all, DateTime now, string drillDown) =>
        new(IndicatorUnit.Share, (decimal)some / all, some, all, now, drillDown);
}
