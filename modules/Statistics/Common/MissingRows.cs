using System.Globalization;

namespace FacultyDev.Statistics;

/// <summary>The numbers of rows in the data, of rows used, and of rows missing a value by column.</summary>
/// <param name="Rows">Rows in the data.</param>
/// <param name="Used">Rows with every value the analysis needs.</param>
/// <param name="ByColumn">The number of rows in which each column is missing; a row can miss several.</param>
public sealed record MissingRows(int Rows, int Used, IReadOnlyList<(string Column, int Count)> ByColumn)
{
    /// <summary>The number of rows excluded.</summary>
    public int LeftOut => Rows - Used;

    /// <summary>Returns, for example, "397 of 400 rows used; missing: salary 2, sex 1", or "all 397 rows used".</summary>
    /// <param name="culture">The culture of the text; null uses the current UI culture.</param>
    public string Describe(CultureInfo? culture = null)
    {
        if (LeftOut == 0) return StatisticsText.Format(culture, "Missing_None", Rows);
        var columns = ByColumn.Where(column => column.Count > 0).Select(column => $"{column.Column} {column.Count.ToString(culture)}").ToArray();
        return StatisticsText.Format(culture, "Missing_Some", Used, Rows, StatisticsText.List(culture, columns));
    }
}
