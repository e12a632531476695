namespace FacultyDev.Ui;

/// <param name="Points">One per name on the axis.</param>
public sealed record Line(string Name, IReadOnlyList<Estimate> Points);

/// <summary>One to three lines over time, labeled at their ends, with intervals as bands.</summary>
/// <param name="NameHead">Heading of the axis: "Academic year".</param>
/// <param name="Names">Labels along the axis, oldest first.</param>
public sealed record LineChart(string Title, string NameHead, IReadOnlyList<string> Names, IReadOnlyList<Line> Lines, ChartUnit Unit = ChartUnit.Number)
    : Chart(Title, Unit)
{
    internal override string Kind => "lines";

    internal override object Data => new
    {
        names = Names,
        lines = Lines.Select(line => new
        {
            name = line.Name,
            values = line.Points.Select(point => point.Value),
            low = line.Points.Select(point => point.Low),
            high = line.Points.Select(point => point.High),
        }),
        percent = Unit == ChartUnit.Percent,
    };

    internal override IReadOnlyList<string> Headers => [NameHead, .. Lines.Select(line => line.Name)];

    internal override IEnumerable<IReadOnlyList<string>> Rows =>
        Names.Select((name, index) => (IReadOnlyList<string>)[name, .. Lines.Select(line => Cell(line.Points[index]))]);

    private string Cell(Estimate point) => point.Low is null ? Text(point.Value) : $"{Text(point.Value)} ({Text(point.Low, point.High)})";
}
