using System.Globalization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Modules.Tests.Reporting.Departments;

/// <summary>A sample school without a database: implements what reports read from the other modules.</summary>
internal sealed class SampleUnit : IUnits, IRoleHolders, IResponsibilityFigures
{
    public static readonly AcademicYear Year = new(2026);

    /// <summary>The day of the reports.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    private readonly UnitTree tree;

    public SampleUnit(string nursing = "School of Nursing")
    {
        University = new UnitSummary(Guid.CreateVersion7(), "NFU", "Northfield University", UnitKind.Institution, null);
        Nursing = new UnitSummary(Guid.CreateVersion7(), "NURS", nursing, UnitKind.School, University.Id);
        Pediatrics = new UnitSummary(Guid.CreateVersion7(), "PEDN", "Pediatric Nursing", UnitKind.Department, Nursing.Id);
        Law = new UnitSummary(Guid.CreateVersion7(), "LAW", "School of Law", UnitKind.School, University.Id);
        tree = new UnitTree([University, Nursing, Pediatrics, Law]);
        Actions = SampleActions.Of(this);
    }

    public UnitSummary University { get; }

    public UnitSummary Nursing { get; }

    public UnitSummary Pediatrics { get; }

    public UnitSummary Law { get; }

    public IReadOnlyList<ActionSummary> Actions { get; set; }

    public IReadOnlyList<ActionSummary> ActionsOfLastYear { get; set; } = [];

    /// <summary>Titles are in the language of the current UI culture.</summary>
    public IReadOnlyList<ResponsibilityStanding> Standings => [.. CatalogueSeed.Lines.Select((line, index) => Standing(line, index))];

    public Task<UnitTree> GetTreeAsync(CancellationToken cancellationToken = default) => Task.FromResult(tree);

    public Task<IReadOnlyDictionary<FacultyRole, RoleHolders>> GetByRoleAsync(UnitSet units, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<FacultyRole, RoleHolders>>(new Dictionary<FacultyRole, RoleHolders>
        {
            [FacultyRole.CareerDevelopmentOffice] = new(5, ["Amara Novak", "Lee Park", "Rosa Ibáñez"]),
            [FacultyRole.MentoringProgram] = new(2, ["Ivy Chen", "Omar Haddad"]),
            [FacultyRole.DeansOffice] = new(1, ["Grace Okafor"]),
            [FacultyRole.Mentor] = new(31, ["Ana Ruiz", "Ben Ode", "Carl Foss"]),
            [FacultyRole.Sponsor] = new(0, []),
            [FacultyRole.PeerMentor] = new(9, ["Dana Wu"]),
            [FacultyRole.Mentee] = new(44, ["Eli Roth"]),
        });

    public async Task<IReadOnlyList<IReadOnlyDictionary<FacultyRole, RoleHolders>>> ListByRoleAsync(
        IReadOnlyList<UnitSet> scopes, CancellationToken cancellationToken = default) =>
        await Task.WhenAll(scopes.Select(scope => GetByRoleAsync(scope, cancellationToken)));

    public Task<IReadOnlyList<PersonName>> ListHoldersAsync(FacultyRole role, Guid unitId, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<PersonName>>([new(Guid.CreateVersion7(), "Grace Okafor", unitId), new(Guid.CreateVersion7(), "Tomás Vidal", unitId)]);

    public Task<IReadOnlyList<ResponsibilityStanding>> GetMatrixAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken = default) =>
        Task.FromResult(Standings);

    /// <summary>Null while the year is open.</summary>
    public FrozenMatrix? Frozen { get; set; }

    public Task<FrozenMatrix?> FindFrozenAsync(Guid unitId, AcademicYear year, CancellationToken cancellationToken = default) => Task.FromResult(Frozen);

    public Task<IReadOnlyList<ActionSummary>> ListActionsAsync(
        Guid unitId, AcademicYear year, int take, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ActionSummary>>([.. (year == Year ? Actions : ActionsOfLastYear).Take(take)]);

    private ResponsibilityStanding Standing(CatalogueSeedLine line, int index)
    {
        var mine = Actions.Where(action => action.Codes.Contains(line.Code) && action.Status != ActionStatus.Dropped).ToList();
        var tally = new ActionTally(
            mine.Count, mine.Count(action => action.Status == ActionStatus.Done), mine.Count(action => action.Status == ActionStatus.InProgress),
            mine.Count(action => action.Status == ActionStatus.Blocked),
            mine.Count(action => action.Status != ActionStatus.Done && action.Due < Today));
        var state = tally switch
        {
            _ when line.Code == "SPO-ORG-1" => StandingState.NotApplicable,
            { Total: 0 } => StandingState.NoActivity,
            { Late: > 0 } or { Blocked: > 0 } => StandingState.Attention,
            _ => StandingState.OnTrack,
        };
        var title = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? line.Wording.TitleEs : line.Wording.Title;
        var indicator = Indicator(index);
        return new ResponsibilityStanding(
            line.Code, line.Role, line.Domain, title, line.DoneIn.ToString(), state,
            indicator is null ? Measurement.NotMeasuredYet : Measurement.Measured, indicator,
            tally, index % 3 == 0 ? new ActionTally(4, 2, 0, 0, 0) : ActionTally.None, []);
    }

    private static IndicatorValue? Indicator(int index) => (index % 6) switch
    {
        0 => new IndicatorValue(IndicatorUnit.Share, 0.8571m, 12, 14, Now),
        1 => new IndicatorValue(IndicatorUnit.Count, 1_240, null, null, Now),
        2 => new IndicatorValue(IndicatorUnit.Days, 31, null, null, Now),
        3 => new IndicatorValue(IndicatorUnit.Share, null, null, null, Now, Suppressed: true),
        _ => null,
    };

    private static DateTime Now => new(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc);
}
