using System.Security.Cryptography;
using FacultyDev.Kernel.Demo;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.SignOn;

/// <summary>Apart from the attacks, since for a minute after a made-up key the server is not asked for new ones.</summary>
public sealed class CampusKeyTests(CampusDemo demo) : IClassFixture<CampusDemo>
{
    [Fact]
    public async Task SignIn_TokenSignedByAKeyThatTheServerHasPublishedSince_IsBelieved()
    {
        using var fresh = RSA.Create(2048);
        demo.Liar.SignWith(fresh, "campus-2", published: true);
        using var visitor = await Visitor.AnonymousAsync(demo);

        await Campus.SignInAsync(demo, visitor, CampusServer.Somebody("s-rotated", $"office@{DemoPlan.MailDomain}"));
    }
}
