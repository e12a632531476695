using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>How many rows came, how many could be used, and which column the others lack: missing data is counted and shown.</summary>
/// <param name="Rows">Rows in the data.</param>
/// <param name="Used">Rows with every value the analysis needs.</param>
/// <param name="ByColumn">Rows in which each column is missing; one row may miss several.</param>
public sealed record MissingRows(int Rows, int Used, IReadOnlyList<(string Column, int Count)> ByColumn)
{
    /// <summary>Rows left out.</summary>
    public int LeftOut => Rows - Used;

    /// <summary>"397 of 400 rows used; missing: salary 2, sex 1"; with nothing missing "all 397 rows used".</summary>
    /// <param name="culture">The reader's culture; null takes the current user interface culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        if (LeftOut == 0) return StatisticsText.Format(culture, "Missing_None", Rows);
        var columns = ByColumn.Where(column => column.Count > 0).Select(column => $"{column.Column} {column.Count.ToString(culture)}").ToArray();
        return StatisticsText.Format(culture, "Missing_Some", Used, Rows, StatisticsText.List(culture, columns));
    }
}
