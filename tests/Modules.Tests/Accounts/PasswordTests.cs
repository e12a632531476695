using System.Security.Cryptography;
using System.Text;
using FacultyDev.Accounts;
using FacultyDev.Accounts.Passwords;
using FacultyDev.Kernel.Errors;
using Microsoft.Extensions.Options;

namespace FacultyDev.Modules.Tests.Accounts;

public sealed class PasswordTests
{
    private static readonly BreachedPasswords Shipped = new(Options.Create(new BreachedPasswordOptions()));

    [Theory]
    [InlineData("password1234")]
    [InlineData("P4ssw0rd2024!")]
    [InlineData("passwordpassword")]
    [InlineData("Liverpool2026!!")]
    [InlineData("!!!dragon!!!")]
    [InlineData("qwertyuiop123456789")]
    [InlineData("dragondragon99")]
    public void Contains_VariationOfACommonPassword_IsTrue(string password) => Shipped.Contains(password).ShouldBeTrue();

    [Theory]
    [InlineData("four quiet green rivers")]
    [InlineData("Tz7-kelp-Umbra-41")]
    [InlineData("dragon of the northern fields")]
    [InlineData("dragon8347126590431")]
    public void Contains_UncommonPassword_IsFalse(string password) => Shipped.Contains(password).ShouldBeFalse();

    [Fact]
    public void Count_OfTheShippedList_IsComplete() => Shipped.Count.ShouldBe(49_233);

    [Fact]
    public void Contains_AnyPasswordOfTheOperatorsFile_IsTrue()
    {
        var file = Path.GetTempFileName();
        var listed = Enumerable.Range(0, 500).Select(number => $"known to the operator {number}").ToList();
        File.WriteAllLines(file, listed.Select((password, at) => $"{Convert.ToHexString(Sha1(password))}:{(at * 7919) + 1}").Order(StringComparer.Ordinal));
        var passwords = new BreachedPasswords(Options.Create(new BreachedPasswordOptions { BreachedFile = file }));

        listed.ShouldAllBe(password => passwords.Contains(password));
        Enumerable.Range(0, 500).ShouldAllBe(number => !passwords.Contains($"not known to anybody {number}"));
        File.WriteAllText(file, "");
        passwords.Contains(listed[0]).ShouldBeFalse();
        File.Delete(file);
    }

    [Theory]
    [InlineData("short", "password.too-short")]
    [InlineData("bo.li.of.maths.forever", "password.contains-email")]
    [InlineData("abababababababab", "password.too-few-characters")]
    [InlineData("password1234", "password.common")]
    public void Check_PasswordAgainstTheRules_IsRefused(string password, string code) =>
        Should.Throw<DomainException>(() => new PasswordRules(Shipped).Check(new Account("bo.li@example.edu", "Bo Li", null), password))
            .Code.ShouldBe($"accounts.{code}");

#pragma warning disable CA5350 // Public lists of breached passwords use SHA-1.
    private static byte[] Sha1(string text) => SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
}
