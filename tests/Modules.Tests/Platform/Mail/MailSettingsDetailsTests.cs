using FacultyDev.Kernel.Errors;
using FacultyDev.Platform.Mail;
using MailKit.Security;

namespace FacultyDev.Modules.Tests.Platform.Mail;

public sealed class MailSettingsDetailsTests
{
    internal static readonly MailSettingsDetails Sample = new("smtp.example.edu", 587, true, "robot", "Faculty development <faculty@example.edu>");

    [Fact]
    public void Validated_WithSurroundingSpaces_IsTrimmed() =>
        (Sample with { Host = " smtp.example.edu ", From = " faculty@example.edu\t" }).Validated().ShouldBe(Sample with { From = "faculty@example.edu" });

    [Theory]
    [InlineData("smtp://mail.example.edu")]
    [InlineData("mail.example.edu:587")]
    [InlineData("mail example")]
    [InlineData("me@example.edu")]
    public void Validated_InvalidHost_IsRefused(string host) => Refuse(Sample with { Host = host }, "platform.mail.invalid-host", "Host");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Validated_InvalidPort_IsRefused(int port) => Refuse(Sample with { Port = port }, "platform.mail.invalid-port", "Port");

    [Theory]
    [InlineData("")]
    [InlineData("faculty development")]
    [InlineData("faculty@example.edu, dean@example.edu")]
    [InlineData("faculty@example.edu\r\nBcc: everybody@example.edu")]
    public void Validated_InvalidSender_IsRefused(string from) => Refuse(Sample with { From = from }, "platform.mail.invalid-sender", "From");

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Validated_WithoutEncryptionOnThisMachine_IsAccepted(string host) => Should.NotThrow((Sample with { Host = host, StartTls = false }).Validated);

    [Theory]
    [InlineData("smtp.example.edu")]
    [InlineData("10.0.0.5")]
    [InlineData("localhost.example.edu")]
    public void Validated_WithoutEncryptionElsewhere_IsRefused(string host) =>
        Refuse(Sample with { Host = host, StartTls = false }, "platform.mail.tls-required", "StartTls");

    [Fact]
    public void Validated_WithoutAServer_IsAccepted() => Should.NotThrow((Sample with { Host = "", StartTls = false }).Validated);

    [Theory]
    [InlineData(587, true, SecureSocketOptions.StartTls)]
    [InlineData(25, true, SecureSocketOptions.StartTls)]
    [InlineData(465, true, SecureSocketOptions.SslOnConnect)]
    [InlineData(25, false, SecureSocketOptions.None)]
    [InlineData(465, false, SecureSocketOptions.None)]
    public void Encryption_OfAPort_IsRequiredUnlessItIsOff(int port, bool isOn, SecureSocketOptions encryption) =>
        (Sample with { Port = port, StartTls = isOn }).Encryption.ShouldBe(encryption);

    [Fact]
    public void HasSameSignIn_AnotherServerAnotherUserOrNoUser_IsFalse()
    {
        Sample.HasSameSignIn(Sample with { Host = "SMTP.example.edu", Port = 25, From = "x@example.edu" }).ShouldBeTrue();
        Sample.HasSameSignIn(Sample with { Host = "smtp.example.org" }).ShouldBeFalse();
        Sample.HasSameSignIn(Sample with { User = "Robot" }).ShouldBeFalse();
        (Sample with { User = "" }).HasSameSignIn(Sample with { User = "" }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ada@example.edu", "•••@example.edu")]
    [InlineData("Ada Lovelace <ada@example.edu>", "•••@example.edu")]
    [InlineData("\"a@b\"@example.edu", "•••@example.edu")]
    [InlineData("nobody", "•••")]
    public void Mask_OfAnAddress_KeepsItsDomain(string address, string masked) => OutboxQuery.Mask(address).ShouldBe(masked);

    private static void Refuse(MailSettingsDetails choice, string code, string field)
    {
        var refusal = Should.Throw<DomainException>(() => choice.Validated());
        refusal.Code.ShouldBe(code);
        refusal.Field.ShouldBe(field);
    }
}
