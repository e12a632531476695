using System.Security.Cryptography;
using FacultyDev.SelfIdentification.Keys;
using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.Modules.Tests.SelfIdentification;

public sealed class SecretKeyTests
{
    [Fact]
    public void Open_AnotherKeyAnotherPlaceOrChangedBytes_Fails()
    {
        var key = SecretKey.Generate();
        var seal = key.Seal("unmistakable"u8, "here");
        key.Open(seal, "here").ShouldBe("unmistakable"u8.ToArray());

        Should.Throw<CryptographicException>(() => key.Open(seal, "there"));
        Should.Throw<CryptographicException>(() => SecretKey.Generate().Open(seal, "here"));
        Should.Throw<CryptographicException>(() => key.Open([], "here"));
        seal[20] ^= 1;
        Should.Throw<CryptographicException>(() => key.Open(seal, "here"));
    }

    [Fact]
    public void Seal_SameTextTwice_Differs()
    {
        var key = SecretKey.Generate();
        key.Seal("same"u8, "here").ShouldNotBe(key.Seal("same"u8, "here"));
    }

    [Fact]
    public void Pseudonym_OfAMember_DependsOnTheKeyOnly()
    {
        var (key, member) = (SecretKey.Generate(), Guid.CreateVersion7());
        var read = SecretKey.Parse(key.ToLine());
        read.PseudonymOf(member).ShouldBe(key.PseudonymOf(member));
        read.PseudonymOf(member).Length.ShouldBe(SealedStatement.PseudonymLength);
        SecretKey.Generate().PseudonymOf(member).ShouldNotBe(key.PseudonymOf(member));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123abcd")]
    [InlineData("0123abcd c2hvcnQ=")]
    [InlineData("0123abcd not-base64")]
    public void Parse_InvalidKey_ExplainsTheFormat(string line) =>
        Should.Throw<InvalidOperationException>(() => SecretKey.Parse(line)).Message.ShouldContain("Base64");

    [Fact]
    public void KeyRing_Rotated_HasTheNewKeyFirstAndKeepsTheFormer()
    {
        var first = KeyRing.New();
        var rotated = KeyRing.Parse(first.Rotated().Serialize());
        rotated.Ids.Count.ShouldBe(2);
        rotated.Ids[1].ShouldBe(first.Current.Id);
        rotated.HasFormer.ShouldBeTrue();
        rotated.WithoutFormer().Ids.ShouldBe([rotated.Current.Id]);
        Should.Throw<InvalidOperationException>(() => rotated.WithoutFormer().Of(first.Current.Id)).Message.ShouldContain("backup");
    }
}
