using System.Net;
using System.Text.RegularExpressions;
using FacultyDev.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Host.Tests.Crawling;
using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.SelfIdentification;

/// <summary>Self-identification answers entered through the pages: with the owner's form and by an import.</summary>
internal sealed partial class PlantedAnswers
{
    public const string Page = "/account/self-identification";

    /// <summary>
    /// Text that occurs nowhere by chance. It is part of rejected rows and answers, and must not be repeated even for those.
    /// </summary>
    public const string Marker = "Zyxw-planted-4711";

    /// <summary>
    /// The planted answers, as stored and as displayed. The form and released tables may contain these words, but not together with a
    /// person.
    /// </summary>
    public static readonly string[] Answered = ["NonBinary", "Non-binary", "PacificIslander", "Pacific Islander"];

    /// <summary>The account that answers the form.</summary>
    private const string Owner = "mentee";

    private PlantedAnswers()
    {
    }

    /// <summary>The pseudonym under which the owner's encrypted answers are stored.</summary>
    public string Pseudonym { get; private set; } = "";

    /// <summary>Texts that identify people: ids, employee numbers, names and email addresses.</summary>
    public IReadOnlyList<string> Persons { get; private set; } = [];

    /// <summary>The form as displayed after saving.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>The status of saving, of saving again from an outdated page, and of a choice that does not exist.</summary>
    public IReadOnlyList<HttpStatusCode> Statuses { get; private set; } = [];

    /// <summary>Names of strings and fields that were logged during the owner's requests.</summary>
    public IReadOnlyList<string> NamesInLog { get; private set; } = [];

    /// <summary>The status of uploading the import and of applying it.</summary>
    public IReadOnlyList<HttpStatusCode> ImportStatuses { get; private set; } = [];

    /// <summary>The page of the import after it was applied.</summary>
    public string ImportShown { get; private set; } = "";

    public static async Task<PlantedAnswers> MakeAsync(CrawlHost host)
    {
        var planted = new PlantedAnswers();
        await planted.FindPersonsAsync(host);
        host.Log.LookFor([Marker, planted.Pseudonym, .. Answered]);
        await planted.AnswerAsync(host);
        planted.NamesInLog = [.. host.Log.Names];
        await planted.ImportAsync(host);
        return planted;
    }

    private async Task FindPersonsAsync(CrawlHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Viewer>().SetSystem("test");
        var db = scope.ServiceProvider.GetRequiredService<FacultyDevDbContext>();
        var owner = await db.Set<Account>().SingleAsync(account => account.Email == $"{Owner}@{DemoPlan.MailDomain}");
        var ring = await scope.ServiceProvider.GetRequiredService<KeyRingStore>().GetAsync(db, default);
        Pseudonym = ring.Current.PseudonymOf(owner.MemberId!.Value);
        var members = await db.Set<FacultyMember>().ToListAsync();
        // Leaves out last names alone, because some are also words of a category, such as White.
        Persons = [$"{owner.Id}", .. members.SelectMany(member => new[] { $"{member.Id}", member.EmployeeNumber, member.DisplayName, member.Email })];
    }

    /// <summary>Submits the form as a browser does.</summary>
    private async Task AnswerAsync(CrawlHost host)
    {
        using var owner = await Visitor.SignedInAsync(host, Owner);
        var revision = Revision().Match(await owner.ReadAsync(Page)).Groups[1].Value;
        var saved = await AnswerAsync(owner, "NonBinary", revision);
        Shown = await owner.ReadAsync(Page);
        var stale = await AnswerAsync(owner, "NonBinary", revision);
        var unknown = await AnswerAsync(owner, Marker, Revision().Match(await owner.ReadAsync(Page)).Groups[1].Value);
        Statuses = [saved, stale, unknown];
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

    private async Task ImportAsync(CrawlHost host)
    {
        using var office = await Visitor.SignedInAsync(host, "office");
        // Valid rows, one with an unknown choice and one with an unknown person; larger than the framework buffers in memory.
        var rows = string.Concat(Enumerable.Range(2, 60).Select(number => $"N{number:000000},NonBinary,Native Hawaiian or Pacific Islander,{Marker}{new string('x', 2000)}\n"));
        using var uploaded = await office.UploadAsync(
            "/self-identification/new", "Input.File", "from-hr.csv", $"employee_number,gender,race_ethnicity,note\nN000001,{Marker},,\n{rows}{Marker},NonBinary,,\n");
        var import = $"{uploaded.Headers.Location}";
        using var applied = await office.PostAsync($"{import}?handler=Apply");
        ImportStatuses = [uploaded.StatusCode, applied.StatusCode];
        // Each request waits briefly for the job to end.
        for (var attempt = 0; attempt < 20 && !(ImportShown = await office.ReadAsync(import)).Contains("was destroyed", StringComparison.Ordinal); attempt++)
            (await office.GetAsync($"{applied.Headers.Location}")).Dispose();
    }

    /// <summary>Reads the revision from the form, because the demo may have stored answers already.</summary>
    [GeneratedRegex("name=\"Input\\.Revision\"[^>]*value=\"(\\d+)\"")]
    private static partial Regex Revision();
}
