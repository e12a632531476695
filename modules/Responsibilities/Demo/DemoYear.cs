using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// The characteristics of a demo year: which responsibilities are neglected and which have problems. Only a few have problems, because
/// late actions in every row of thirty departments would put almost every responsibility of the institution's matrix into the state
/// "needs attention".
/// </summary>
internal sealed class DemoYear
{
    private const int NeglectedCount = 6;
    private const int TroubledCount = 9;

    private readonly HashSet<string> neglected;
    private readonly HashSet<string> troubled;

    public DemoYear(AcademicYear year, Random random)
    {
        Year = year;
        var codes = CatalogueSeed.Lines.Select(line => line.Code).Where(code => code != Indicators.CultureIndicator.Code).ToArray();
        random.Shuffle(codes);
        neglected = [.. codes.Take(NeglectedCount)];
        troubled = [.. codes.Skip(NeglectedCount).Take(TroubledCount)];
    }

    public AcademicYear Year { get; }

    public bool IsNeglected(string code) => neglected.Contains(code);

    public bool HasTrouble(string code) => troubled.Contains(code);
}
