using System.Globalization;
using CsvHelper;
using FacultyDev.Contracts;
using FacultyDev.Contracts.Responsibilities;
using FacultyDev.Responsibilities.Catalogue;
using FacultyDev.Responsibilities.Needs;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>A row of needs.csv: a need that people at a university might raise.</summary>
internal sealed record DemoNeed(RaisedAs Voice, NeedTheme Theme, DevelopmentDomain Domain, string Title, string Text)
{
    public static ILookup<RaisedAs, DemoNeed> ByVoice { get; } = Read().ToLookup(need => need.Voice);

    private static List<DemoNeed> Read()
    {
        using var stream = typeof(DemoNeed).Assembly.GetManifestResourceStream(typeof(DemoNeed), "needs.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var needs = new List<DemoNeed>();
        while (csv.Read())
            needs.Add(new DemoNeed(
                CatalogueSeed.ParseName<RaisedAs>(csv.GetField("voice")!), CatalogueSeed.ParseName<NeedTheme>(csv.GetField("theme")!),
                CatalogueSeed.ParseName<DevelopmentDomain>(csv.GetField("domain")!), csv.GetField("title")!, csv.GetField("text")!));
        return needs;
    }
}
