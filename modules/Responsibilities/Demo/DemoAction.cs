using System.Globalization;
using CsvHelper;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>A row of actions.csv: an action that a university might plan for a responsibility.</summary>
/// <param name="WaitsFor">The reason used when the demo blocks the action.</param>
internal sealed record DemoAction(string Code, ActionKind Kind, string Title, string Description, string Outcome, string WaitsFor)
{
    public static ILookup<string, DemoAction> ByCode { get; } = Read().ToLookup(action => action.Code);

    private static List<DemoAction> Read()
    {
        using var stream = typeof(DemoAction).Assembly.GetManifestResourceStream(typeof(DemoAction), "actions.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var actions = new List<DemoAction>();
        while (csv.Read())
            actions.Add(new DemoAction(
                csv.GetField("code")!, CatalogueSeed.ParseName<ActionKind>(csv.GetField("kind")!), csv.GetField("title")!,
                csv.GetField("description")!, csv.GetField("outcome")!, csv.GetField("waits_for")!));
        return actions;
    }
}
