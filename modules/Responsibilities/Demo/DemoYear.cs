using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Demo;

/// <summary>
/// What kind of year it was: which responsibilities were neglected and which gave trouble. Trouble is kept to a few of them, as in
/// life: with some late action in every row of thirty departments, the institution's table would be orange all over.
/// </summary>
internal sealed class DemoYear
{
    private const int Neglected = 6;
    private const int Troubled = 9;

    private readonly HashSet<string> neglected;
    private readonly HashSet<string> troubled;

    public DemoYear(AcademicYear year, Random random)
    {
        Year = year;
        var codes = CatalogueSeed.Lines.Select(line => line.Code).Where(code => code != Indicators.CultureIndicator.Code).ToArray();
        random.Shuffle(codes);
        neglected = [.. codes.Take(Neglected)];
        troubled = [.. codes.Skip(Neglected).Take(Troubled)];
    }

    public AcademicYear Year { get; }

    public bool IsNeglected(string code) => neglected.Contains(code);

    public bool HasTrouble(string code) => troubled.Contains(code);
}
