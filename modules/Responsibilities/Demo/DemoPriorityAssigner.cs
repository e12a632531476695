using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Responsibilities.Priorities;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// Creates the strategic plan of the demo institution and the derived priorities of its schools, and assigns priorities to about two in
/// three actions. It counts instead of drawing random numbers, so that the rest of the demo data does not depend on it.
/// </summary>
internal sealed class DemoPriorityAssigner
{
    private static readonly (string Title, string Description)[] Institution =
    [
        ("Keep the people we hired", "Fewer mid-career departures: everybody has somebody to talk to, and a way on."),
        ("A culture in which mentoring counts", "Mentoring and sponsoring are seen, credited and rewarded like teaching and research."),
        ("Fair access to honors and offices", "Nominations reach all who have earned them, not only those who know somebody."),
        ("Work that leaves room for a life", "Policies on time, care and health that people really use."),
    ];

    private static readonly string[] OfSchools = ["Every associate professor has a plan", "Protected hours for mentors", "A second look at each nomination list"];

    private readonly Dictionary<Guid, List<Guid>> byUnit = [];
    private readonly UnitTree tree;
    private int counted;

    private DemoPriorityAssigner(UnitTree tree) => this.tree = tree;

    public static DemoPriorityAssigner Make(FacultyDevDbContext db, UnitTree tree, AcademicYear thisYear)
    {
        var priorities = new DemoPriorityAssigner(tree);
        if (tree.Root is not { } root)
            return priorities;
        var first = thisYear.Previous.Previous;
        var last = new AcademicYear(thisYear.StartYear + 2);
        var parents = Institution.Select((priority, index) => new StrategicPriority(
            root.Id, new PriorityDetails(priority.Title, priority.Description, first, last, null), index + 1)).ToList();
        db.AddRange(parents);
        priorities.byUnit[root.Id] = [.. parents.Select(parent => parent.Id)];
        foreach (var (school, index) in tree.ChildrenOf(root.Id).Select((school, index) => (school, index)))
        {
            var derived = new StrategicPriority(
                school.Id, new PriorityDetails(OfSchools[index % OfSchools.Length], null, thisYear.Previous, null, parents[index % 3].Id), 1);
            db.Add(derived);
            priorities.byUnit[school.Id] = [derived.Id];
        }

        return priorities;
    }

    /// <summary>Returns the priority for the next action of a unit in a year; null for none.</summary>
    public Guid? Next(UnitSummary unit, AcademicYear year, AcademicYear thisYear)
    {
        var turn = counted++;
        if (turn % 3 == 2)
            return null;
        var path = tree.PathTo(unit.Id);
        // The schools' priorities start one year later than the institution's.
        var own = year < thisYear.Previous ? null : path.Select(above => byUnit.GetValueOrDefault(above.Id)).LastOrDefault(known => known is not null);
        var known = turn % 2 == 0 && own is not null ? own : byUnit.GetValueOrDefault(path[0].Id, []);
        return known.Count == 0 ? null : known[turn / 3 % known.Count];
    }
}
