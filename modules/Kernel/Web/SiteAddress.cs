using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Kernel.Web;

/// <summary>The public address of the site, for links outside it: <c>Site:Address</c> of the configuration.</summary>
public sealed class SiteAddress
{
    private readonly IConfiguration configuration;
    private readonly IHttpContextAccessor http;
    private readonly IHostEnvironment? environment;

    internal SiteAddress(IConfiguration configuration, IHttpContextAccessor http, IHostEnvironment? environment) =>
        (this.configuration, this.http, this.environment) = (configuration, http, environment);

    /// <summary>Returns the absolute address of a path; null when <c>Site:Address</c> is not configured.</summary>
    public string? Find(string path) => configuration["Site:Address"] is { Length: > 0 } address ? address.TrimEnd('/') + path : null;

    /// <summary>
    /// Returns the absolute address of a path for an email that the current request sends. Without <c>Site:Address</c>, the request's host
    /// is used only where it cannot be forged: when <c>AllowedHosts</c> lists the site's names, or outside Production. Otherwise a stranger
    /// could trigger an email whose link leads to another site.
    /// </summary>
    /// <exception cref="DomainException">kernel.site.missing-address</exception>
    public string Of(string path) => Find(path)
        ?? (http.HttpContext?.Request is { } request && CanTrustRequest
            ? $"{request.Scheme}://{request.Host}{path}"
            : throw new DomainException("kernel.site.missing-address"));

    private bool CanTrustRequest => configuration["AllowedHosts"] is { Length: > 0 } and not "*" || environment?.IsProduction() == false;
}
