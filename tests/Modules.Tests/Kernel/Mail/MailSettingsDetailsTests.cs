using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Mail;
using MailKit.Security;

namespace FacultyDev.Modules.Tests.Kernel.Mail;

public sealed class MailSettingsDetailsTests
{
    internal static readonly MailSettingsDetails Campus = new("smtp.example.edu", 587, true, "robot", "Faculty development <faculty@example.edu>");

    [Fact]
    public void Checked_WithSpacesAround_IsTidied() =>
        (Campus with { Host = " smtp.example.edu ", From = " faculty@example.edu\t" }).Validated().ShouldBe(Campus with { From = "faculty@example.edu" });

    [Theory]
    [InlineData("smtp://mail.example.edu")]
    [InlineData("mail.example.edu:587")]
    [InlineData("mail example")]
    [InlineData("me@example.edu")]
    public void Checked_WhatIsNoServersName_IsRefused(string host) => Refuse(Campus with { Host = host }, "kernel.mail.invalid-host", "Host");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public void Checked_WhatIsNoPort_IsRefused(int port) => Refuse(Campus with { Port = port }, "kernel.mail.invalid-port", "Port");

    [Theory]
    [InlineData("")]
    [InlineData("faculty development")]
    [InlineData("faculty@example.edu, dean@example.edu")]
    [InlineData("faculty@example.edu\r\nBcc: everybody@example.edu")]
    public void Checked_WhatIsNoAddress_IsRefused(string from) => Refuse(Campus with { From = from }, "kernel.mail.invalid-sender", "From");

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Checked_WithoutEncryptionOnThisMachine_IsTaken(string host) => Should.NotThrow((Campus with { Host = host, StartTls = false }).Validated);

    [Theory]
    [InlineData("smtp.example.edu")]
    [InlineData("10.0.0.5")]
    [InlineData("localhost.example.edu")]
    public void Checked_WithoutEncryptionElsewhere_IsRefused(string host) =>
        Refuse(Campus with { Host = host, StartTls = false }, "kernel.mail.tls-required", "StartTls");

    [Fact]
    public void Checked_WithoutAServer_IsTaken() => Should.NotThrow((Campus with { Host = "", StartTls = false }).Validated);

    [Theory]
    [InlineData(587, true, SecureSocketOptions.StartTls)]
    [InlineData(25, true, SecureSocketOptions.StartTls)]
    [InlineData(465, true, SecureSocketOptions.SslOnConnect)]
    [InlineData(25, false, SecureSocketOptions.None)]
    [InlineData(465, false, SecureSocketOptions.None)]
    public void Encryption_OfAPort_IsRequiredUnlessItIsOff(int port, bool isOn, SecureSocketOptions encryption) =>
        (Campus with { Port = port, StartTls = isOn }).Encryption.ShouldBe(encryption);

    [Fact]
    public void SignsInLike_AnotherServerUserOrNone_IsFalse()
    {
        Campus.HasSameSignIn(Campus with { Host = "SMTP.example.edu", Port = 25, From = "x@example.edu" }).ShouldBeTrue();
        Campus.HasSameSignIn(Campus with { Host = "smtp.example.org" }).ShouldBeFalse();
        Campus.HasSameSignIn(Campus with { User = "Robot" }).ShouldBeFalse();
        (Campus with { User = "" }).HasSameSignIn(Campus with { User = "" }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ada@example.edu", "•••@example.edu")]
    [InlineData("Ada Lovelace <ada@example.edu>", "•••@example.edu")]
    [InlineData("\"a@b\"@example.edu", "•••@example.edu")]
    [InlineData("nobody", "•••")]
    public void Mask_OfAnAddress_LeavesItsDomain(string address, string masked) => OutboxQuery.Mask(address).ShouldBe(masked);

    private static void Refuse(MailSettingsDetails choice, string code, string field)
    {
        var refusal = Should.Throw<DomainException>(() => choice.Validated());
        refusal.Code.ShouldBe(code);
        refusal.Field.ShouldBe(field);
    }
}
