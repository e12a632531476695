namespace FacultyDev.Tests.Demo;

/// <summary>Values for route parameters: ids and codes that exist in the demo, and forged ones.</summary>
internal sealed class RouteSamples
{
    private const string Nothing = "-";
    private const string Forged = "forged";

    private static readonly string ForgedId = Guid.CreateVersion7().ToString();

    /// <summary>Maps the start of a route up to its parameter to the values to use, each with a description.</summary>
    private readonly Dictionary<string, (string With, string Value)[]> values = [];

    public RouteSamples(SampleRecords records)
    {
        Add(
            "/administration/break-glass/{id}", ("the office's", $"{records.BreakGlass.Offices}"), ("about the office", $"{records.BreakGlass.AboutOffice}"),
            (Forged, ForgedId));
        Add("/calendar/{secret}", (Forged, "made-up"));
        Add(
            "/accounts/one-time-password/{id}", ("of the dean's school", $"{records.DeansMember}"), ("of another school", $"{records.ElsewhereMember}"),
            (Forged, ForgedId));
        Add("/administration/accounts/{id}", (Forged, ForgedId));
        Add(
            "/api/v1/institution/people/{id}", ("of the dean's school", $"{records.DeansMember}"), ("of another school", $"{records.ElsewhereMember}"),
            (Forged, ForgedId));
        Add("/api/v1/institution/roles/{id}", (Forged, ForgedId));
        Add("/api/v1/institution/units/{code}", ("a unit", "PHTH"), (Forged, "NOPE"));
        Add(
            "/api/v1/responsibilities/actions/{id}", ("of the dean's school", $"{records.DeansAction}"), ("of another school", $"{records.ElsewhereAction}"),
            ("the mentee's own", $"{records.MenteesAction}"), (Forged, ForgedId));
        Add("/error/{status}", ("404", "404"));
        Add("/institution/appointments/{id}", ("of the dean's school", $"{records.Appointment}"), (Forged, ForgedId));
        Add("/institution/imports/{id}", ("a dry run", $"{records.Import}"), (Forged, ForgedId));
        Add(
            "/institution/people/{id}", ("of the dean's school", $"{records.DeansMember}"), ("of another school", $"{records.ElsewhereMember}"),
            (Forged, ForgedId));
        Add("/administration/tokens/{id}", ("the office's", $"{records.OfficesToken}"), (Forged, ForgedId));
        Add("/institution/units/{code}", ("of the dean's school", "PHTH"), ("of another school", "CHEM"), (Forged, "NOPE"));
        Add("/jobs/{id}", ("the office's", $"{records.OfficesJob}"), (Forged, ForgedId));
        Add("/pick/{kind}", ("person", "person"), ("unit", "unit"), (Forged, "secret"));
        Add("/reporting/departments/{code}", ("of the dean's school", "HLTH"), ("of another school", "BUSN"), (Forged, "NOPE"));
        Add("/responsibilities/{code}", ("a code", "CDO-ORG-2"), (Forged, "CDO-ORG-99"));
        Add(
            "/responsibilities/actions/{id}", ("of the dean's school", $"{records.DeansAction}"), ("of another school", $"{records.ElsewhereAction}"),
            ("the mentee's own", $"{records.MenteesAction}"), (Forged, ForgedId));
        Add("/responsibilities/catalogue/{code}", ("a code", "CDO-ORG-2"), (Forged, "CDO-ORG-99"));
        Add("/responsibilities/actions/bulk/{id}", (Forged, ForgedId));
        Add(
            "/responsibilities/years/{year}", ("a year to come", $"{records.ComingYear}"), ("a closed year", $"{records.ClosedYear}"), (Forged, "1950"));
        Add(
            "/responsibilities/priorities/{id}", ("the institution's", $"{records.InstitutionsPriority}"), ("of the dean's school", $"{records.DeansPriority}"),
            ("of another school", $"{records.ElsewherePriority}"), (Forged, ForgedId));
        var needs = records.Needs;
        Add(
            "/responsibilities/needs/{id}", ("the mentor's with the dean", $"{needs.MentorsWithDean}"), ("with another school", $"{needs.Elsewhere}"),
            ("the mentee's own", $"{needs.MenteesElsewhere}"), (Forged, ForgedId));
        var kinds = records.Kinds;
        AddKind("policy", kinds.DeansPolicy, kinds.ElsewherePolicy, records.DeansAction);
        AddKind("support", kinds.DeansRequest, kinds.ElsewhereRequest, records.DeansAction);
        AddKind("partners", kinds.DeansRemedy, kinds.ElsewhereRemedy, records.DeansAction);
        Add("/self-identification/{id}", ("the office's", $"{records.OfficesStatements}"), (Forged, ForgedId));
    }

    /// <summary>Adds a page that only actions of one kind have.</summary>
    private void AddKind(string page, Guid deans, Guid elsewhere, Guid otherKind) => Add(
        $"/responsibilities/actions/{{id}}/{page}", ("of the dean's school", $"{deans}"), ("of another school", $"{elsewhere}"),
        ("of another kind", $"{otherKind}"), (Forged, ForgedId));

    /// <summary>Returns the paths to call for a route. Throws for a route whose parameter has no values here; add them.</summary>
    public IEnumerable<(string With, string Path)> PathsOf(Route route)
    {
        if (route.Parameters.Count == 0)
            return [(Nothing, route.Pattern)];
        var known = values.Where(pair => route.Pattern.StartsWith(pair.Key, StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length)
            .Select(pair => pair.Value).FirstOrDefault()
            ?? throw new InvalidOperationException($"Samples does not know what to put into {route.Pattern}.");
        return known.Select(sample => (sample.With, Filled(route.Pattern, sample.Value)));
    }

    private void Add(string beginning, params (string With, string Value)[] samples) => values[beginning] = samples;

    private static string Filled(string pattern, string value)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        return $"{pattern[..open]}{value}{pattern[(pattern.IndexOf('}', open) + 1)..]}";
    }
}
