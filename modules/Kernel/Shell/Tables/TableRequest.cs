using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace FacultyDev.Kernel.Shell;

/// <summary>
/// What the reader asked of a list, taken from the query: <c>OnGetAsync([FromQuery] TableRequest table)</c>.
/// Anything that cannot be understood counts as not asked.
/// </summary>
public sealed class TableRequest
{
    /// <summary>Words to look for; what they mean is the page's business.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>The key of the column to sort by.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "desc")]
    public bool Desc { get; set; }

    /// <summary>Opaque: the page after this row.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    /// <summary>Opaque: the page before this row.</summary>
    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Keys of the columns to show; empty means the usual ones.</summary>
    [FromQuery(Name = "columns")]
    public IReadOnlyList<string> Columns { get; set; } = [];

    internal static string Write(PageCursor place) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{place.Id:N}{place.Value}"));

    /// <summary>Null when there is nothing or nothing readable.</summary>
    internal static PageCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Base64Url.IsValid(text))
            return null;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return plain.Length > 32 && Guid.TryParseExact(plain[..32], "N", out var id) ? new PageCursor(plain[32..], id) : null;
    }
}
