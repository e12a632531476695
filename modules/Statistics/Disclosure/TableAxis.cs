namespace FacultyDev.Statistics.Disclosure;

/// <summary>What an axis cuts by, which decides how strictly its cells are guarded.</summary>
public enum AxisKind
{
    /// <summary>A known attribute (department, rank): the standard minimum; an empty group may show as 0.</summary>
    Group,
    /// <summary>An attribute people state about themselves (gender, ethnicity): the higher minimum; an empty group may show as 0.</summary>
    SelfIdentified,
    /// <summary>The answers to one question: the standard minimum, and a zero is protected too, because it says what nobody answered.</summary>
    Answers,
}

/// <summary>One dimension of a table.</summary>
public sealed record TableAxis
{
    /// <summary>Names an axis and its categories.</summary>
    /// <exception cref="DisclosureException">No category.</exception>
    public TableAxis(string name, IReadOnlyList<string> categories, AxisKind kind = AxisKind.Group)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(categories);
        if (categories.Count == 0)
            throw new DisclosureException(DisclosureFault.Shape, $"The axis “{name}” has no categories.");
        Name = name;
        Categories = [.. categories];
        Kind = kind;
    }

    /// <summary>What the axis is called.</summary>
    public string Name { get; }

    /// <summary>Its categories, at least one.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>What it cuts by.</summary>
    public AxisKind Kind { get; }
}
