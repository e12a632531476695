using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Contracts.SelfIdentification;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;
using FacultyDev.Modules.Tests.Database;
using FacultyDev.Modules.Tests.Institution;
using FacultyDev.Modules.Tests.SelfIdentification;
using FacultyDev.Platform.AccessLogging;
using FacultyDev.Platform.BreakGlass;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Ui;
using static FacultyDev.Modules.Tests.SelfIdentification.SelfIdentificationScenario;

namespace FacultyDev.Modules.Tests.Access;

/// <summary>
/// Every cell of the access matrix is tested, or is listed below with the module that will add it. A cell that is neither fails, so
/// that no new class or party is overlooked.
/// </summary>
public sealed class AccessMatrixTests
{
    private const string SelfIdentification = "Demographic self-identification";
    private const string ReadsLog = "Audit log of reads";

    /// <summary>Classes that no module has yet, with the module that will add each.</summary>
    private static readonly Dictionary<string, string> StillToCome = new()
    {
        ["Survey answers (identified/linkable)"] = "NeedsAssessment",
        ["Survey results (aggregate)"] = "NeedsAssessment",
        ["Survey free text"] = "NeedsAssessment",
        ["Professional career plan"] = "CareerPlans",
        ["Home-life goals / priorities"] = "CareerPlans",
        ["Shared meeting minutes"] = "Mentoring",
        ["Mentor private notes"] = "Mentoring",
        ["Mentee private notes"] = "Mentoring",
        ["Check-in ratings of partner"] = "Mentoring",
        ["Mediation case"] = "Mentoring",
        ["Affinity-matching opt-in"] = "Mentoring",
        ["Nomination / recommendation"] = "Sponsorship",
        ["Match scores and explanation"] = "Mentoring",
        ["Exclusions / conflict declarations"] = "Mentoring",
        ["OSTE scores / coaching video / reflective writing"] = "Learning",
        ["Developmental network map (names third parties)"] = "CareerPlans",
    };

    /// <summary>Cells of existing classes that are not implemented yet.</summary>
    private static readonly Dictionary<(string Class, string Party), string> CellsToCome = new()
    {
        [(SelfIdentification, "evaluator")] = "Reporting: a study's pseudonymous extract",
    };

    private static readonly Dictionary<string, FacultyRole> RoleOf = new()
    {
        ["paired_mentor"] = FacultyRole.Mentor, ["paired_mentee"] = FacultyRole.Mentee, ["sponsor"] = FacultyRole.Sponsor,
        ["peer_mentor"] = FacultyRole.PeerMentor, ["mentoring_program_staff"] = FacultyRole.MentoringProgram,
        ["career_dev_office"] = FacultyRole.CareerDevelopmentOffice, ["dean_or_chair"] = FacultyRole.DeansOffice, ["mediator"] = FacultyRole.Mediator,
        ["evaluator"] = FacultyRole.Evaluator, ["nomination_reviewer"] = FacultyRole.Reviewer, ["system_admin"] = FacultyRole.Administrator,
    };

    public static TheoryData<string, string, string> Cells()
    {
        var cells = new TheoryData<string, string, string>();
        var parties = DataClasses.Matrix[0][1..];
        foreach (var row in DataClasses.Matrix.Skip(1))
            foreach (var (says, party) in row[1..].Zip(parties))
                cells.Add(row[0], party, says);
        return cells;
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task Cell_OfTheMatrix_MatchesTheApplication(string dataClass, string party, string says)
    {
        var comes = StillToCome.ContainsKey(dataClass) || CellsToCome.ContainsKey((dataClass, party));
        var check = dataClass switch { SelfIdentification => OfSelfIdentificationAsync, ReadsLog => OfReadsAsync, _ => (Func<AccessScenario, string, string, Task>?)null };
        (comes || check is not null).ShouldBeTrue($"{dataClass} × {party} is neither tried nor named as still to come.");
        // Break-glass must allow a class where a cell says so, even before its module exists. BreakGlassDataClassTests checks the reverse.
        if (says.Contains("break-glass", StringComparison.Ordinal))
            DataClasses.AllowBreakGlass(dataClass).ShouldBeTrue($"{dataClass} × {party}: {says}");
        if (comes || says == "n/a")
            return;
        await using var scenario = await InstitutionScenario.OpenAsync(DatabaseKind.Sqlite);
        await check!(await AccessScenario.CreateAsync(scenario), party, says);
    }

    [Fact]
    public void Matrix_AsCopied_HasEighteenClassesAndTwelveKnownParties()
    {
        DataClasses.Matrix.Count.ShouldBe(19);
        DataClasses.Matrix.ShouldAllBe(row => row.Length == 13);
        DataClasses.Matrix[0][2..].ShouldBe(RoleOf.Keys, ignoreOrder: true);
        StillToCome.Keys.Except(DataClasses.Matrix.Select(row => row[0])).ShouldBeEmpty();
    }

    private static async Task OfSelfIdentificationAsync(AccessScenario scenario, string party, string says)
    {
        if (party == "owner")
        {
            says.ShouldBe("RW; withdraw any time");
            (await scenario.Institution.StatementAsync(scenario.Ada))!.Answers[Dimension.Gender].ShouldBe(["Woman"]);
            await scenario.Institution.SaveStatementAsync(scenario.Ada, AnswersOf(Dimension.Gender, "Another"));
            await using var owner = await scenario.Institution.AsMemberAsync(scenario.Ada);
            await owner.Get<MyStatement>().WithdrawAsync(refuseImports: false, default);
            (await scenario.Institution.StatementAsync(scenario.Ada)).ShouldBeNull();
            return;
        }

        await using var other = await scenario.AsAsync(party);
        // They can read only their own statement, which is null because they have made none.
        (await other.Get<MyStatement>().FindAsync(default)).ShouldBeNull();
        var counts = other.Viewer.HasPermission(SelfIdentificationPermissions.Composition.View);
        counts.ShouldBe(says == "via SDC only", $"{party}: {says}");
        if (party != "career_dev_office")
            Should.Throw<NotFoundException>(other.Get<StatementImportCommands>().Require);
        if (counts)
            (await other.Get<CompositionQuery>().ListReleasesAsync(default)).ShouldBeEmpty("nothing is counted live");
    }

    private static async Task OfReadsAsync(AccessScenario scenario, string party, string says)
    {
        await using var other = party == "owner" ? await scenario.Institution.AsMemberAsync(scenario.Ada) : await scenario.AsAsync(party);
        var mine = (await other.Get<AccessLogQuery>().ListMineAsync(new TableRequest(), default)).Rows;
        if (party == "owner")
            mine.ShouldHaveSingleItem().ReaderName.ShouldBe("Test Person");
        else
            mine.ShouldBeEmpty();
        other.Viewer.HasPermission(PlatformPermissions.ReviewAccessLog).ShouldBe(says.StartsWith("R metadata", StringComparison.Ordinal), $"{party}: {says}");
    }

    /// <summary>Ada has made a statement, and the office has opened her page.</summary>
    private sealed record AccessScenario(InstitutionScenario Institution, Guid Ada, Guid Other)
    {
        public static async Task<AccessScenario> CreateAsync(InstitutionScenario scenario)
        {
            var ada = await scenario.AddMemberAsync("1", "Ada Lovelace", "MATH");
            var other = await scenario.AddMemberAsync("2", "Mary Somerville", "MATH");
            await scenario.SaveStatementAsync(ada.Id, AnswersOf(Dimension.Gender, "Woman"));
            await using var office = await scenario.AsOfficeAsync();
            await office.Get<IAccessLog>().RecordAsync(ada.Id, DataClasses.PersonnelRecord, "institution.person-page");
            return new AccessScenario(scenario, ada.Id, other.Id);
        }

        public Task<ActingUser> AsAsync(string party) => Institution.Base.AsAsync(RoleOf[party], RoleOf[party] == FacultyRole.DeansOffice ? Institution.Unit("ARTS") : null, Other);
    }
}
