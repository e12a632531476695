using System.Globalization;
using System.Net;
using FacultyDev.Host.Tests.Crawling;
using FacultyDev.Institution.SelfIdentification;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>
/// Planted answers about self-identification are tied to nobody: in every answer that anybody can get (pages, lists as CSV and workbooks,
/// PDFs, the API; as every role), every row of the database, every file of the data folder, and every line of the log at trace level.
/// </summary>
[Collection<CrawlTests>]
public sealed class ResponseLeakTests(Crawl crawl)
{
    private static readonly string[] MayNameCategories = [PlantedAnswers.Page, "/institution/composition"];

    private readonly PlantedAnswers planted = crawl.Planted;

    [Fact]
    public void Owner_SavesTwiceAndSaysWhatThereIsNot_IsAnsweredByTheForm()
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
    public async Task Answers_OfEveryRead_TieNoPlantedAnswerToAnybody()
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
    public void Rows_OfEveryTable_TieNoPlantedAnswerToAnybody()
    {
        string.Join('\n', crawl.Rows.Where(row => Ties(row.Table, row.Text)).Select(row => $"{row.Table} keeps {row.Text}")).ShouldBeEmpty();
        crawl.Rows.Count.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Files_OfTheDataFolder_HoldNothingOfTheImport()
    {
        crawl.Files.Where(file => ContainsText(file.Text, PlantedAnswers.Marker)).Select(file => file.File).ShouldBeEmpty();
        crawl.Files.ShouldContain(file => file.File.EndsWith("facultydev.db", StringComparison.Ordinal));
    }

    [Fact]
    public void Log_AtTraceLevel_SaysNothingPlanted()
    {
        string.Join('\n', crawl.Log.Leaks).ShouldBeEmpty();
        crawl.Log.Lines.ShouldBeGreaterThan(10_000, "nothing was logged");
    }

    /// <summary>A name in the log tells nothing as long as all choices of a question are named equally often, whichever was chosen.</summary>
    [Fact]
    public void NamesInLog_OfChoices_AreWrittenEquallyOftenWhicheverWasChosen()
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

    /// <summary>A release names categories, and then nobody; the sealed answers stand under a pseudonym, which stands nowhere else.</summary>
    private bool Ties(string table, string row) =>
        ContainsText(row, PlantedAnswers.Marker)
        || (ContainsText(row, planted.Pseudonym) && table != "institution_self_identifications")
        || (PlantedAnswers.Answered.Any(word => ContainsText(row, word))
            && (table != "institution_composition_tables" || planted.Persons.Any(person => ContainsText(row, person))));

    private static bool ContainsText(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
