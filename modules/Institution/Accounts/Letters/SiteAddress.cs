using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Institution.Accounts.Letters;

/// <summary>
/// Where this site is, for links in letters: <c>Site:Address</c>. Without it the address that the request names serves only where nobody
/// can forge it: when <c>AllowedHosts</c> lists the names of this site, or outside Production. Else a stranger could ask for a letter
/// whose link leads to a place of their own.
/// </summary>
internal sealed class SiteAddress(IConfiguration configuration, IHttpContextAccessor http, IServiceProvider services)
{
    public string Of(string path)
    {
        if (configuration["Site:Address"] is { Length: > 0 } address)
            return address.TrimEnd('/') + path;
        if (http.HttpContext?.Request is { } request && MayTrustTheRequest)
            return $"{request.Scheme}://{request.Host}{path}";
        throw new DomainException("institution.no-site-address");
    }

    private bool MayTrustTheRequest =>
        configuration["AllowedHosts"] is { Length: > 0 } and not "*"
        || (services.GetService(typeof(IHostEnvironment)) is IHostEnvironment environment && !environment.IsProduction());
}
