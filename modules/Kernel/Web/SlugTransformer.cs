using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace FacultyDev.Kernel.Web;

/// <summary>Converts the names of page folders to URL segments: NeedsAssessment → needs-assessment.</summary>
internal sealed partial class SlugTransformer : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) => value is null ? null : Slug(value.ToString()!);

    public static string Slug(string name) => WordStart().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
