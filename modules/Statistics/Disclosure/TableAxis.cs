namespace FacultyDev.Statistics.Disclosure;

/// <summary>The kind of dimension, which determines how strictly its cells are protected.</summary>
public enum AxisKind
{
    /// <summary>A known attribute (department, rank): the standard minimum applies, and an empty group may show as 0.</summary>
    Group,
    /// <summary>
    /// An attribute that people state about themselves (gender, ethnicity): the higher minimum applies, and an empty group may show as 0.
    /// </summary>
    SelfIdentified,
    /// <summary>
    /// The answers to one question: the standard minimum applies, and zeros are protected too, because they reveal what nobody answered.
    /// </summary>
    Answers,
}

/// <summary>One dimension of a table.</summary>
public sealed record TableAxis
{
    /// <summary>Creates an axis with its categories.</summary>
    /// <exception cref="DisclosureException">There is no category.</exception>
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

    /// <summary>The name of the dimension.</summary>
    public string Name { get; }

    /// <summary>The categories, at least one.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The kind of dimension.</summary>
    public AxisKind Kind { get; }
}
