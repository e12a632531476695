using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace FacultyDev.Ui;

/// <summary>Builds addresses of the current page with another order, filter or position; the rest of the query string is kept.</summary>
internal static class PageAddress
{
    /// <summary>Parameters of the position in a list, which are dropped whenever order or filter change.</summary>
    private static readonly string[] Places = ["after", "before", "handler", "format"];

    public static string With(HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var query = new QueryBuilder(KeptParameters(request, [.. changes.Select(change => change.Key)]));
        foreach (var (key, value) in changes)
            if (!string.IsNullOrEmpty(value))
                query.Add(key, value);
        return request.Path + query.ToQueryString().ToUriComponent();
    }

    /// <summary>Returns the rest of the query string as hidden fields, for a GET form to the same page.</summary>
    public static IHtmlContent HiddenFields(HttpRequest request, params string[] own) => Markup.All(
        KeptParameters(request, own).Select(pair => Markup.Of($"""<input type="hidden" name="{pair.Key}" value="{pair.Value}">""")));

    private static IEnumerable<KeyValuePair<string, string>> KeptParameters(HttpRequest request, string[] without) => request.Query
        .Where(pair => !Places.Contains(pair.Key) && !without.Contains(pair.Key))
        .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))
        .Where(pair => pair.Value.Length > 0);
}
