namespace FacultyDev.Modules.Tests.Architecture;

public sealed class LiteralTextTests
{
    /// <summary>Names that are the same in every language.</summary>
    private static readonly string[] Allowed = ["Faculty", "Dev", "FacultyDev", "PDF", "CSV", "XLSX"];
    private static readonly string[] DevelopersPages = ["modules/Ui/Pages/Style.cshtml"];

    [Fact]
    public void Pages_OfEveryModule_TakeTheirTextFromResourceFiles()
    {
        var wrong =
            from file in SourceFiles.Files("modules", ".cshtml").Except(DevelopersPages)
            from text in RazorText.Literals(SourceFiles.Read(file))
            where !Allowed.Contains(text)
            select $"{file}: {text}";
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<p>Hello there</p>", "Hello there")]
    [InlineData("""<a href="/x" title="Go on">@T["x"]</a>""", "Go on")]
    [InlineData("@if (a)\n{\n<p>Seen</p>\n}", "Seen")]
    public void Literals_TextInThePage_IsFound(string page, string text) => RazorText.Literals(page).ShouldBe([text]);

    [Theory]
    [InlineData("""<p>@T["Key", Model.Name]</p>""")]
    [InlineData("""<p>@Model.Items.Count(item => item.Name == "Some text") &middot; 12</p>""")]
    [InlineData("@page \"/x\"\n@model M\n@{ var title = \"A title\"; }\n@if (Model.Any(x => x is { } y))\n{\n  var z = 1;\n  <p>@z</p>\n}\nelse\n{\n  <p>@(z + \"word\")</p>\n}")]
    [InlineData("""<title>@(title is null ? K["Product"] : $"{title} · {K["Product"]}")</title>""")]
    [InlineData("@* a comment *@<code>facultydev seed demo</code>")]
    public void Literals_CodeAndCommands_AreNotText(string page) => RazorText.Literals(page).ShouldBeEmpty();
}
