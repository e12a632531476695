using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FacultyDev.Institution.SelfIdentification;
using FacultyDev.Tests.Demo;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>
/// Plants answers through the pages themselves, then reads every answer that anybody can get (pages, lists as CSV and workbooks, PDFs, the
/// API; as every role), every row of the database, every file of the data folder, and every line of the log at its most talkative.
/// </summary>
public sealed partial class ResponseLeakTests(VerboseLogDemo demo) : IClassFixture<VerboseLogDemo>
{
    private const string Page = "/account/self-identification";

    /// <summary>What nobody writes by chance. It stands in rows and answers that are refused; not even then may it be repeated.</summary>
    private const string Marker = "Zyxw-planted-4711";

    /// <summary>What is answered, as it is kept and as it is read. The form and releases may say such words, and then of nobody.</summary>
    private static readonly string[] Answered = ["NonBinary", "Non-binary", "PacificIslander", "Pacific Islander"];

    private static readonly string[] MayNameCategories = [Page, "/institution/composition"];

    [Fact]
    public async Task EveryAnswer_AsEverybody_TiesNoPlantedAnswerToAnybody()
    {
        demo.Log.LookFor([Marker, demo.Pseudonym, .. Answered]);
        await AnswerAsync();
        NamesShouldRevealNothing();
        await ImportAsync();

        IReadOnlyList<string> found =
        [
            .. await FoundInAnswersAsync(),
            .. (await demo.DumpAsync()).Where(row => Ties(row.Table, row.Text)).Select(row => $"{row.Table} keeps {row.Text}"),
            .. await FoundInFilesAsync(),
            .. demo.Log.Leaks.Select(line => $"The log says {line}"),
        ];
        string.Join('\n', found).ShouldBeEmpty();
        demo.Log.Lines.ShouldBeGreaterThan(10_000, "nothing was logged");
    }

    /// <summary>As a browser sends the form: said, said from a window that is out of date, and said what there is not.</summary>
    private async Task AnswerAsync()
    {
        using var owner = await Visitor.SignedInAsync(demo, VerboseLogDemo.Owner);
        var revision = Revision().Match(await owner.ReadAsync(Page)).Groups[1].Value;
        (await AnswerAsync(owner, "NonBinary", revision)).ShouldBe(HttpStatusCode.Redirect);
        (await owner.ReadAsync(Page)).ShouldContain("value=\"NonBinary\" checked");
        (await AnswerAsync(owner, "NonBinary", revision)).ShouldBe(HttpStatusCode.OK);
        (await AnswerAsync(owner, Marker, Revision().Match(await owner.ReadAsync(Page)).Groups[1].Value)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> AnswerAsync(Visitor owner, string gender, string revision)
    {
        var form = Dimensions.ChoicesOf(Dimension.RaceEthnicity).ToDictionary(choice => $"Input.Race[{choice}]", choice => choice == "PacificIslander" ? "true" : "false");
        foreach (var dimension in Dimensions.All.Where(dimension => !Dimensions.AllowsSeveral(dimension)))
            form[$"Input.{dimension}"] = "";
        (form["Input.Gender"], form["Input.Agrees"], form["Input.Revision"]) = (gender, "true", revision);
        using var answer = await owner.PostAsync(Page, form);
        return answer.StatusCode;
    }

    /// <summary>A name in the log tells nothing as long as all choices of a question are named equally often, whichever was chosen.</summary>
    private void NamesShouldRevealNothing()
    {
        foreach (var dimension in Dimensions.All)
        {
            TimesNamed(dimension, "SelfId.{0}.{1}").ShouldHaveSingleItem($"{dimension}").ShouldBePositive();
            if (Dimensions.AllowsSeveral(dimension))
                TimesNamed(dimension, "Input.Race[{1}]").ShouldHaveSingleItem($"{dimension}").ShouldBePositive();
        }

        IEnumerable<int> TimesNamed(Dimension dimension, string pattern) => Dimensions.ChoicesOf(dimension)
            .Select(choice => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, dimension, choice))
            .Select(name => demo.Log.Names.Count(logged => logged == name)).Distinct();
    }

    private async Task ImportAsync()
    {
        using var office = await Visitor.SignedInAsync(demo, "office");
        // Rows that are taken, one of a choice there is not, one of somebody there is not; larger than the framework keeps in memory by itself.
        var rows = string.Concat(Enumerable.Range(2, 60).Select(number => $"N{number:000000},NonBinary,Native Hawaiian or Pacific Islander,{Marker}{new string('x', 2000)}\n"));
        using var uploaded = await office.UploadAsync(
            "/institution/self-identification/new", "Input.File", "from-hr.csv", $"employee_number,gender,race_ethnicity,note\nN000001,{Marker},,\n{rows}{Marker},NonBinary,,\n");
        uploaded.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var import = uploaded.Headers.Location!.ToString();
        using var applied = await office.PostAsync($"{import}?handler=Apply");
        applied.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // Each look waits a little for the work to end.
        for (var looks = 0; looks < 20 && !(await office.ReadAsync(import)).Contains("was destroyed", StringComparison.Ordinal); looks++)
            (await office.GetAsync(applied.Headers.Location!.ToString())).Dispose();
        (await office.ReadAsync(import)).ShouldContain("was destroyed");
    }

    private async Task<IReadOnlyList<string>> FoundInAnswersAsync()
    {
        var found = new List<string>();
        var answers = 0;
        var routes = (await Routes.ListAsync(demo.Services)).Where(route => route.Method == "GET" && !route.Pattern.Contains("sign-out", StringComparison.Ordinal)).ToList();
        foreach (var role in DemoHost.Roles)
        {
            using var visitor = await Visitor.SignedInAsync(demo, role);
            foreach (var path in routes.SelectMany(demo.Samples.PathsOf).Select(sample => sample.Path))
            {
                using var answer = await visitor.GetAsync(path);
                var text = await ResponseText.OfAsync(answer.Content);
                answers++;
                var words = MayNameCategories.Any(page => path.StartsWith(page, StringComparison.Ordinal)) ? [Marker, demo.Pseudonym] : (string[])[Marker, demo.Pseudonym, .. Answered];
                found.AddRange(words.Where(word => ContainsText(text, word)).Select(word => $"{role} reads {word} at {path}"));
            }
        }

        answers.ShouldBeGreaterThan(300);
        return found;
    }

    /// <summary>A release names categories, and then nobody; the sealed answers stand under a pseudonym, which stands nowhere else.</summary>
    private bool Ties(string table, string row) =>
        ContainsText(row, Marker)
        || (ContainsText(row, demo.Pseudonym) && table != "institution_self_identifications")
        || (Answered.Any(word => ContainsText(row, word)) && (table != "institution_composition_tables" || demo.Persons.Any(person => ContainsText(row, person))));

    /// <summary>The database among them, with what lies in its pages between the rows.</summary>
    private async Task<IReadOnlyList<string>> FoundInFilesAsync()
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(demo.DatabaseFile)!, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            if (ContainsText(Encoding.Latin1.GetString(copy.ToArray()), Marker))
                found.Add($"{file} holds the marker");
        }

        return found;
    }

    private static bool ContainsText(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>As the form says it: the demo may have answers of theirs already.</summary>
    [GeneratedRegex("name=\"Input\\.Revision\"[^>]*value=\"(\\d+)\"")]
    private static partial Regex Revision();
}
