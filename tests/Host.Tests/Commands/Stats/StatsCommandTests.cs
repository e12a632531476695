using System.Collections;
using System.CommandLine;
using System.Globalization;
using System.Resources;
using System.Text.Json;
using FacultyDev.Host.Commands.Stats;

namespace FacultyDev.Host.Tests.Commands.Stats;

/// <summary>The <c>stats</c> commands with an analyst's files: text and JSON output, and refusals with a reason and exit code 2.</summary>
public sealed class StatsCommandTests : IDisposable
{
    private const string Anova = """
        score;role;time
        3;mentor;pre
        4;mentor;pre
        5;mentor;pre
        4;mentor;pre
        3;mentor;pre
        5;mentor;post
        6;mentor;post
        5;mentor;post
        7;mentor;post
        6;mentor;post
        2;mentee;pre
        NA;mentee;pre
        3;mentee;pre
        2;mentee;pre
        4;mentee;pre
        3;mentee;pre
        4;mentee;post
        3;mentee;post
        5;mentee;post
        4;mentee;post
        4;mentee;post
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stats");
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;

    public StatsCommandTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = culture;
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Anova_SemicolonFileWithAMissingValue_StatesTheMethodAndMissingValues()
    {
        var (code, output, _) = Run("anova", File("a.csv", Anova), "--y", "score", "--a", "role", "--b", "time");
        code.ShouldBe(0);
        output.ShouldContain("score: Two-way analysis of variance, Type III, n = 20, cells 5–5");
        output.ShouldContain("20 of 21 rows used; missing: score 1");
    }

    [Theory, InlineData("1"), InlineData("2"), InlineData("3")]
    public void Anova_BalancedJson_GivesTheSameFForEveryType(string type)
    {
        var result = Json("anova", File("a.csv", Anova), "--y", "score", "--a", "role", "--b", "time", "--type", type, "--json");
        var terms = result.GetProperty("terms").EnumerateArray().ToDictionary(term => term.GetProperty("term").GetString()!);
        // Cell means 3.8, 5.8, 2.8, 4.0 with five people each: SS = 20 · (half the difference of the marginal means)².
        terms["role"].GetProperty("ss").GetDouble().ShouldBe(9.8, 1e-9);
        terms["time"].GetProperty("ss").GetDouble().ShouldBe(12.8, 1e-9);
        terms["role:time"].GetProperty("ss").GetDouble().ShouldBe(0.8, 1e-9);
        terms["Residuals"].GetProperty("ss").GetDouble().ShouldBe(10.4, 1e-9);
        terms["role"].GetProperty("F").GetDouble().ShouldBe(9.8 / (10.4 / 16), 1e-9);
        result.GetProperty("inference").GetProperty("level").GetString().ShouldBe("cautious");
    }

    [Fact]
    public void Anova_CellOfFour_PrintsNoTestButJsonKeepsTheNumbers()
    {
        var file = File("a.csv", Anova.Replace("4;mentee;post\n4;mentee;post", "4;mentee;post"));
        var text = Run("anova", file, "--y", "score", "--a", "role", "--b", "time").Output;
        text.ShouldContain("n = 4; with fewer than 5 no test or interval is reported");
        text.ShouldNotContain("F(");
        var json = Json("anova", file, "--y", "score", "--a", "role", "--b", "time", "--json");
        json.GetProperty("inference").GetProperty("allowed").GetBoolean().ShouldBeFalse();
        json.GetProperty("terms")[1].GetProperty("F").GetDouble().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("score;role;time\n3;a;pre\nfour;a;post", "Row 2, column score: \"four\" is not a number.")]
    [InlineData("score;role;time\n3;a;pre\n4;a", "Line 3 has 2 fields; the first line names 3 columns.")]
    [InlineData("score;role;score\n3;a;pre", "The column score stands twice in the first line.")]
    [InlineData("score;role;when\n3;a;pre", "There is no column time. The columns are: score, role, when.")]
    [InlineData("score;role;time", "The file has column names and no rows.")]
    [InlineData("", "The file is empty")]
    [InlineData("score;role;time\n3;a;pre\n4;a;post\n3;a;pre", "role has one level")]
    [InlineData("score;role;time\n3;a;pre\n4;a;post\n3;b;pre\n5;a;pre\n6;a;post\n3;b;pre", "1 empty cells in the design: b × post.")]
    public void Anova_UnusableFile_RefusesWithTheReason(string contents, string reason)
    {
        var (code, output, error) = Run("anova", File("bad.csv", contents), "--y", "score", "--a", "role", "--b", "time");
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(reason);
    }

    [Fact]
    public void Alpha_ItemToReverse_IsReversed()
    {
        var file = File("s.csv", "q1,q2,q3,q4\n1,1,5,2\n2,2,5,1\n4,3,2,4\n5,5,1,5\n3,4,3,3\n");
        Run("alpha", file).Output.ShouldContain("check whether they need reversing: q3");
        var reversed = Json("alpha", file, "--items", "q1,q2,q3,q4", "--reverse", "q3", "--min", "1", "--max", "5", "--json");
        reversed.GetProperty("raw_alpha").GetDouble().ShouldBeGreaterThan(0.9);
        reversed.GetProperty("k").GetInt32().ShouldBe(4);
    }

    [Fact]
    public void Alpha_ReverseWithoutScale_RefusesAndNamesTheMissingOptions()
    {
        var (code, _, error) = Run("alpha", File("s.csv", "q1,q2\n1,2\n2,1\n"), "--reverse", "q1");
        code.ShouldBe(2);
        error.ShouldContain("--reverse needs --min and --max");
    }

    [Fact]
    public void Paired_TwoFiles_AreLinkedByPseudonym()
    {
        var before = File("pre.csv", "code,score,role\nk1,1,mentor\nk2,2,mentor\nk3,3,mentee\nk4,4,mentee\nk5,5,mentor\nk6,2,mentee\n");
        var after = File("post.csv", "code,score\nk6,4\nk5,6\nk3,5\nk4,4\nk2,4\nk9,1\n");
        var result = Json("paired", before, "--pre", "score", "--post", "score", "--id", "code", "--post-file", after, "--group", "role", "--json");
        var all = result.GetProperty("all");
        all.GetProperty("n").GetInt32().ShouldBe(5);
        all.GetProperty("only_before").GetInt32().ShouldBe(1);
        all.GetProperty("only_after").GetInt32().ShouldBe(1);
        // The changes of k2 to k6 are 2, 2, 0, 1 and 2.
        all.GetProperty("mean_diff").GetDouble().ShouldBe(1.4, 1e-12);
        var t = result.GetProperty("difference_of_changes").GetProperty("t_pooled").GetDouble();
        result.GetProperty("mixed_design").GetProperty("interaction").GetProperty("F").GetDouble().ShouldBe(t * t, 1e-9);
    }

    [Fact]
    public void Paired_SecondFileWithoutId_Refuses()
    {
        var file = File("p.csv", "a,b\n1,2\n");
        Run("paired", file, "--pre", "a", "--post", "b", "--post-file", file).Error.ShouldContain("--post-file and --id go together");
    }

    [Fact]
    public void Paired_AsIndependent_StatesItsPurpose() =>
        Run("paired", File("p.csv", "a,b\n1,2\n2,4\n3,3\n4,6\n5,7\n"), "--pre", "a", "--post", "b", "--as-independent").Output
            .ShouldContain("for comparison with published tables only");

    [Fact]
    public void Rates_TwoGroups_GivesRatioExactPAndFlag()
    {
        Run("rates", "--selected", "4,12", "--pool", "40,60").Output.ShouldContain("Ratio of rates 0.50, Fisher exact p = .266.");
        var pair = Json("rates", "--selected", "4,12", "--pool", "40,60", "--json").GetProperty("two_groups");
        pair.GetProperty("fisher_p_two_sided").GetDouble().ShouldBe(0.2664391337713524, 1e-9);
        pair.GetProperty("four_fifths_flag").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Rates_SmallPool_HasNoFlag()
    {
        var result = Json("rates", "--selected", "2,5", "--pool", "12,18", "--json");
        result.GetProperty("sufficient").GetBoolean().ShouldBeFalse();
        result.GetProperty("two_groups").GetProperty("four_fifths_flag").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("-4,12", "40,60", "cannot be negative")]
    [InlineData("41,12", "40,60", "cannot exceed")]
    [InlineData("4", "40,60", "--selected has 1 groups and --pool has 2")]
    [InlineData("4,x", "40,60", "\"x\" is not a whole number")]
    public void Rates_ImpossibleCounts_Refuses(string selected, string pool, string reason)
    {
        var (code, _, error) = Run("rates", "--selected", selected, "--pool", pool);
        code.ShouldBe(2);
        error.ShouldContain(reason);
    }

    [Fact]
    public void AuditTable_InconsistentP_IsReported()
    {
        foreach (var arguments in new string[][] { ["--test", "Role: F(1,102) = 1.72, p = .043"], ["--f", "1.72", "--df", "1,102", "--p", ".043"] })
        {
            var (code, output, _) = Run(["audit-table", .. arguments]);
            code.ShouldBe(0);
            output.ShouldContain("F(1, 102) = 1.72 gives p = .193; printed p = .043. They do not fit.");
        }
    }

    [Fact]
    public void AuditTable_CellMeans_AreComparedWithTheTests()
    {
        var findings = Json(
            "audit-table", "--a", "F(1,80)=9.00", "--interaction", "F(1,80)=1.5", "--means", "3.10,3.60,3.00,3.20", "--json");
        var identity = findings.EnumerateArray().Single(finding => finding.GetProperty("check").GetString() == "FsFollowFromMeans");
        identity.GetProperty("fits").GetBoolean().ShouldBeFalse();
        identity.GetProperty("recomputed").GetDouble().ShouldBe(1.5 * 25 / 9, 1e-9);
    }

    [Fact]
    public void AuditTable_Nothing_Refuses() => Run("audit-table").Code.ShouldBe(2);

    [Fact]
    public void Texts_InSpanish_HaveEveryEntry()
    {
        var resources = new ResourceManager("FacultyDev.Host.Commands.Stats.StatsText", typeof(StatsText).Assembly);
        string[] Keys(CultureInfo of) => [.. resources.GetResourceSet(of, true, false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order()];
        Keys(CultureInfo.GetCultureInfo("es")).ShouldBe(Keys(CultureInfo.InvariantCulture));
    }

    private static JsonElement Json(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        code.ShouldBe(0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = StatsCommand.Create().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    private string File(string name, string contents)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, contents);
        return path;
    }
}
