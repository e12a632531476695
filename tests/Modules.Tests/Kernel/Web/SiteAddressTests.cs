using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace FacultyDev.Modules.Tests.Kernel.Web;

public sealed class SiteAddressTests
{
    [Fact]
    public void Of_ConfiguredAddress_IgnoresTheRequest() =>
        Site(("Site:Address", "https://faculty.example.edu/")).Of("/account/reset").ShouldBe("https://faculty.example.edu/account/reset");

    [Fact]
    public void Of_RequestWithAnUntrustedHost_IsRefused() =>
        Should.Throw<DomainException>(() => Site(("AllowedHosts", "*")).Of("/")).Code.ShouldBe("kernel.site.missing-address");

    [Fact]
    public void Of_RequestToAnAllowedHost_IsItsAddress() =>
        Site(("AllowedHosts", "faculty.example.edu")).Of("/account").ShouldBe("https://from-the-request/account");

    [Fact]
    public void Find_WithoutAConfiguredAddress_IsNullWhateverTheRequest()
    {
        Site(("AllowedHosts", "faculty.example.edu")).Find("/account").ShouldBeNull();
        Site(("Site:Address", "https://faculty.example.edu/")).Find("/account").ShouldBe("https://faculty.example.edu/account");
    }

    private static SiteAddress Site(params (string Key, string Value)[] settings)
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("from-the-request"));
        return new SiteAddress(
            new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build(),
            new HttpContextAccessor { HttpContext = context },
            environment: null);
    }
}
