using Microsoft.Extensions.Configuration;

namespace FacultyDev.Kernel.Web;

/// <summary>Where this site is, for links in letters that no request asks for: <c>Site:Address</c> of the configuration.</summary>
internal sealed class SiteAddress(IConfiguration configuration)
{
    /// <summary>The whole address of a page; null when the operator has not said where the site is.</summary>
    public string? Find(string path) => configuration["Site:Address"] is { Length: > 0 } address ? address.TrimEnd('/') + path : null;
}
