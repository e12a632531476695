using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FacultyDev.Platform.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace FacultyDev.Modules.Tests.Platform.Mail;

public sealed class MailConnectionTests
{
    [Fact]
    public async Task Open_ImplicitTlsWithAnUntrustedCertificate_SendsNothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = ShakeHandsAsync(listener);

        var failure = await Should.ThrowAsync<SslHandshakeException>(() => MailConnection.OpenAsync(
            "127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, SecureSocketOptions.SslOnConnect, default));

        MailFailure.Of(failure).ShouldBe(new MailFailure(MailProblem.Encryption));
        (await server).ShouldBe(22, "a TLS handshake begins with this byte, before any greeting");
    }

    [Fact]
    public async Task Open_ImplicitTlsToAnUnencryptedServer_IsAnEncryptionProblem()
    {
        await using var server = new FacultyDev.Tests.Demo.FakeMailServer();

        MailFailure.Of(await Should.ThrowAsync<SslHandshakeException>(() => MailConnection.OpenAsync(
            "127.0.0.1", server.Port, SecureSocketOptions.SslOnConnect, default))).Problem.ShouldBe(MailProblem.Encryption);
    }

    [Theory]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 550, nameof(MailProblem.Recipient), true)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 450, nameof(MailProblem.Recipient), false)]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 552, nameof(MailProblem.Refused), true)]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 451, nameof(MailProblem.Refused), false)]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 553, nameof(MailProblem.Refused), true)]
    [InlineData(SmtpErrorCode.UnexpectedStatusCode, 421, nameof(MailProblem.Refused), false)]
    [InlineData(SmtpErrorCode.UnexpectedStatusCode, 535, nameof(MailProblem.SignIn), false)]
    public void Failure_OfAReplyCode_IsFinalOnlyWhenARetryCannotSucceed(SmtpErrorCode error, int status, string problem, bool isFinal)
    {
        var failure = MailFailure.Of(new SmtpCommandException(error, (SmtpStatusCode)status, "5.0.0 said the server"));

        failure.ShouldBe(new MailFailure(Enum.Parse<MailProblem>(problem), status, "5.0.0 said the server"));
        failure.IsFinal.ShouldBe(isFinal);
    }

    /// <returns>The first byte the client sent.</returns>
    private static async Task<int> ShakeHandsAsync(TcpListener listener)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var visitor = await listener.AcceptTcpClientAsync();
        var first = new byte[1];
        await visitor.Client.ReceiveAsync(first, SocketFlags.Peek);
        await using var encrypted = new SslStream(visitor.GetStream());
        try
        {
            await encrypted.AuthenticateAsServerAsync(certificate);
            await encrypted.ReadExactlyAsync(new byte[1]);
        }
        catch (Exception refused) when (refused is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client rejected the certificate and closed the connection, as expected.
        }

        return first[0];
    }
}
