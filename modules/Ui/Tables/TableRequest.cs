using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Ui;

/// <summary>
/// The viewer's request for a list, bound from the query string: <c>OnGetAsync([FromQuery] TableRequest table)</c>.
/// Values that cannot be interpreted are ignored.
/// </summary>
public sealed class TableRequest
{
    /// <summary>Search text; the page decides what it searches.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>Key of the column to sort by.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "desc")]
    public bool Desc { get; set; }

    /// <summary>An opaque cursor: show the page after this row.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    /// <summary>An opaque cursor: show the page before this row.</summary>
    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Keys of the visible columns; empty for the default ones.</summary>
    [FromQuery(Name = "columns")]
    public IReadOnlyList<string> Columns { get; set; } = [];
}
