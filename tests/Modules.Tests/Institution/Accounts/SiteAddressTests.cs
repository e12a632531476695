using FacultyDev.Institution.Accounts.Letters;
using FacultyDev.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Institution.Accounts;

public sealed class SiteAddressTests
{
    [Fact]
    public void Of_AConfiguredAddress_IsThatAddressWhateverTheRequestSays() =>
        Site(("Site:Address", "https://faculty.example.edu/")).Of("/account/reset").ShouldBe("https://faculty.example.edu/account/reset");

    [Fact]
    public void Of_ARequestThatAnybodyCouldForge_IsRefused() =>
        Should.Throw<DomainException>(() => Site(("AllowedHosts", "*")).Of("/")).Code.ShouldBe("institution.no-site-address");

    [Fact]
    public void Of_ARequestToANameThatIsAllowed_IsItsAddress() =>
        Site(("AllowedHosts", "faculty.example.edu")).Of("/account").ShouldBe("https://from-the-request/account");

    private static SiteAddress Site(params (string Key, string Value)[] settings)
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("from-the-request"));
        return new SiteAddress(
            new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build(),
            new HttpContextAccessor { HttpContext = context },
            new ServiceCollection().BuildServiceProvider());
    }
}
