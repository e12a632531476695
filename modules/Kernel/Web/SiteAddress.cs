using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Kernel.Web;

/// <summary>Where this site is, for links that leave it: <c>Site:Address</c> of the configuration.</summary>
public sealed class SiteAddress
{
    private readonly IConfiguration configuration;
    private readonly IHttpContextAccessor http;
    private readonly IHostEnvironment? environment;

    internal SiteAddress(IConfiguration configuration, IHttpContextAccessor http, IHostEnvironment? environment) =>
        (this.configuration, this.http, this.environment) = (configuration, http, environment);

    /// <summary>The whole address of a page; null when the operator has not said where the site is.</summary>
    public string? Find(string path) => configuration["Site:Address"] is { Length: > 0 } address ? address.TrimEnd('/') + path : null;

    /// <summary>
    /// The whole address of a page, for a letter that somebody asks for now. Where the operator has not said, the address that the request
    /// names serves only where nobody can forge it: when <c>AllowedHosts</c> lists the names of this site, or outside Production. Else
    /// a stranger could ask for a letter whose link leads to a place of their own.
    /// </summary>
    /// <exception cref="DomainException">kernel.no-site-address</exception>
    public string Of(string path) => Find(path)
        ?? (http.HttpContext?.Request is { } request && CanTrustRequest
            ? $"{request.Scheme}://{request.Host}{path}"
            : throw new DomainException("kernel.site.missing-address"));

    private bool CanTrustRequest => configuration["AllowedHosts"] is { Length: > 0 } and not "*" || environment?.IsProduction() == false;
}
