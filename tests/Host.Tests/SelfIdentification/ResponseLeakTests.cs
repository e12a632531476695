using System.Globalization;
using System.Net;
using FacultyDev.Host.Tests.Crawling;
using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>
/// Planted self-identification answers cannot be traced to a person: not in any response (pages, CSV files, workbooks, PDFs, the API; as
/// every role), any row of the database, any file of the data folder or any line of the log at trace level.
/// </summary>
[Collection<CrawlTests>]
public sealed class ResponseLeakTests(Crawl crawl)
{
    private static readonly string[] MayNameCategories = [PlantedAnswers.Page, "/self-identification/composition"];

    private readonly PlantedAnswers planted = crawl.Planted;

    [Fact]
    public void Owner_SubmitsAStaleOrUnknownAnswer_GetsTheFormAgain()
    {
        planted.Statuses.ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.OK]);
        planted.Shown.ShouldContain("value=\"NonBinary\" checked");
    }

    [Fact]
    public void Import_OfPlantedRows_IsAppliedAndItsFileDestroyed()
    {
        planted.ImportStatuses.ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Redirect]);
        planted.ImportShown.ShouldContain("was destroyed");
    }

    [Fact]
    public async Task Responses_OfEveryRead_RevealNobodysPlantedAnswer()
    {
        var found = new List<string>();
        var reads = crawl.Responses.Where(answer => answer.Route.Method == "GET").ToList();
        foreach (var answer in reads)
        {
            var text = await ResponseText.OfAsync(answer.Body);
            string[] words = MayNameCategories.Any(page => answer.Path.StartsWith(page, StringComparison.Ordinal))
                ? [PlantedAnswers.Marker, planted.Pseudonym]
                : [PlantedAnswers.Marker, planted.Pseudonym, .. PlantedAnswers.Answered];
            found.AddRange(words.Where(word => ContainsText(text, word)).Select(word => $"{answer.Who} reads {word} at {answer.Path}"));
        }

        string.Join('\n', found).ShouldBeEmpty();
        reads.Count.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void Rows_OfEveryTable_RevealNobodysPlantedAnswer()
    {
        string.Join('\n', crawl.Rows.Where(row => RevealsAnswer(row.Table, row.Text)).Select(row => $"{row.Table} keeps {row.Text}")).ShouldBeEmpty();
        crawl.Rows.Count.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Files_OfTheDataFolder_ContainNothingOfTheImport()
    {
        crawl.Files.Where(file => ContainsText(file.Text, PlantedAnswers.Marker)).Select(file => file.File).ShouldBeEmpty();
        crawl.Files.ShouldContain(file => file.File.EndsWith("facultydev.db", StringComparison.Ordinal));
    }

    [Fact]
    public void Log_AtTraceLevel_ContainsNothingPlanted()
    {
        string.Join('\n', crawl.Log.Leaks).ShouldBeEmpty();
        crawl.Log.Lines.ShouldBeGreaterThan(10_000, "nothing was logged");
    }

    /// <summary>Logged names reveal nothing as long as all choices of a question appear equally often, whichever was chosen.</summary>
    [Fact]
    public void NamesInLog_OfAllChoices_AppearEquallyOften()
    {
        foreach (var dimension in Dimensions.All)
        {
            TimesNamed(dimension, "SelfId.{0}.{1}").ShouldHaveSingleItem($"{dimension}").ShouldBePositive();
            if (Dimensions.AllowsSeveral(dimension))
                TimesNamed(dimension, "Input.Race[{1}]").ShouldHaveSingleItem($"{dimension}").ShouldBePositive();
        }

        IEnumerable<int> TimesNamed(Dimension dimension, string pattern) => Dimensions.ChoicesOf(dimension)
            .Select(choice => string.Format(CultureInfo.InvariantCulture, pattern, dimension, choice))
            .Select(name => planted.NamesInLog.Count(logged => logged == name)).Distinct();
    }

    /// <summary>
    /// A released table may name categories but no people, and the pseudonym of the encrypted answers may appear in their own table only.
    /// </summary>
    private bool RevealsAnswer(string table, string row) =>
        ContainsText(row, PlantedAnswers.Marker)
        || (ContainsText(row, planted.Pseudonym) && table != "self_identification_statements")
        || (PlantedAnswers.Answered.Any(word => ContainsText(row, word))
            && (table != "self_identification_composition_tables" || planted.Persons.Any(person => ContainsText(row, person))));

    private static bool ContainsText(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
