using Microsoft.AspNetCore.Routing;

namespace FacultyDev.Kernel.Web;

/// <summary>Converts the names of page folders to URL segments: NeedsAssessment → needs-assessment.</summary>
internal sealed class SlugTransformer : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) => value is null ? null : Slug.Of(value.ToString()!);
}
