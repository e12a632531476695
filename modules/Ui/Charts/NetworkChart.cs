namespace FacultyDev.Ui;

/// <param name="Group">Index (0, 1 or 2) of the group, which determines the color.</param>
/// <param name="IsCenter">True for the person whose network it is.</param>
public sealed record NetworkNode(string Name, int Group, bool IsCenter = false);

/// <param name="From">Index of a node.</param>
/// <param name="To">Index of a node.</param>
/// <param name="What">The relationship in words.</param>
/// <param name="Weight">Thickness, 1–3.</param>
public sealed record NetworkLink(int From, int To, string What, int Weight = 1);

/// <summary>A network of named nodes; its table lists the links.</summary>
/// <param name="TableHeads">Headings of the table: from, to, what.</param>
public sealed record NetworkChart(
    string Title, (string From, string To, string What) TableHeads, IReadOnlyList<string> Groups, IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkLink> Links)
    : Chart(Title, ChartUnit.Number)
{
    internal override string Kind => "network";

    internal override object Data => new
    {
        groups = Groups,
        nodes = Nodes.Select(node => new { name = node.Name, group = node.Group, center = node.IsCenter }),
        links = Links.Select(link => new { from = link.From, to = link.To, what = link.What, weight = link.Weight }),
    };

    internal override IReadOnlyList<string> Headers => [TableHeads.From, TableHeads.To, TableHeads.What];

    internal override IEnumerable<IReadOnlyList<string>> Rows =>
        Links.Select(link => (IReadOnlyList<string>)[Nodes[link.From].Name, Nodes[link.To].Name, link.What]);
}
