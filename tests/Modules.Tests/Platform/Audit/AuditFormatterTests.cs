using System.Text.Encodings.Web;
using FacultyDev.Kernel.Audit;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Platform.Audit;
using Microsoft.AspNetCore.Html;

namespace FacultyDev.Modules.Tests.Platform.Audit;

public sealed class AuditFormatterTests
{
    [Fact]
    public async Task Changes_ChangedField_ShowsBeforeAndAfterEncoded() =>
        (await ChangesAsync("""{"HomeUnit":["<Nursing>","Medicine"]}""")).ShouldBe(
            """<ul class="changes"><li>Home unit: <del>&lt;Nursing&gt;</del> → <ins>Medicine</ins></li></ul>""");

    [Fact]
    public async Task Changes_NewField_ShowsOnlyTheNewValue() =>
        (await ChangesAsync("""{"Name":[null,"Nursing"]}""")).ShouldBe("""<ul class="changes"><li>Name: <ins>Nursing</ins></li></ul>""");

    [Fact]
    public async Task Changes_RedactedField_ShowsOnlyThatItChanged() =>
        (await ChangesAsync("""{"PasswordHash":["•••","•••"]}""")).ShouldBe(
            """<ul class="changes"><li>Password hash: <em>changed, not shown</em></li></ul>""");

    private static async Task<string> ChangesAsync(string fields)
    {
        await using var scenario = await TestScenario.OpenAsync(DatabaseKind.Sqlite);
        await using var admin = scenario.AsSystem();
        using var text = new StringWriter();
        admin.Get<AuditFormatter>().Changes(new AuditRow { Kind = "platform.Sample", Fields = fields })
            .WriteTo(text, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return text.ToString();
    }
}
