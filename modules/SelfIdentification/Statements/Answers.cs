namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// A person's answers about themselves: the choices by dimension, without the dimensions left blank. Immutable.
/// </summary>
internal sealed class Answers
{
    private readonly Dictionary<Dimension, IReadOnlyList<string>> choices;

    /// <exception cref="Kernel.Errors.DomainException">A choice is unknown or cannot be combined with another.</exception>
    public Answers(IEnumerable<KeyValuePair<Dimension, IReadOnlyList<string>>> choices) => this.choices = choices
        .Select(pair => KeyValuePair.Create(pair.Key, Dimensions.Validated(pair.Key, pair.Value)))
        .Where(pair => pair.Value.Count > 0)
        .ToDictionary();

    public static Answers None { get; } = new([]);

    public bool IsEmpty => choices.Count == 0;

    /// <summary>The choices of a dimension; empty if it was left blank.</summary>
    public IReadOnlyList<string> this[Dimension dimension] => choices.GetValueOrDefault(dimension, []);

    /// <summary>A copy in which the other answers replace those of the same dimensions.</summary>
    public Answers With(Answers others)
    {
        var all = new Dictionary<Dimension, IReadOnlyList<string>>(choices);
        foreach (var (dimension, chosen) in others.choices)
            all[dimension] = chosen;
        return new Answers(all);
    }

    public IReadOnlyDictionary<Dimension, IReadOnlyList<string>> All => choices;
}
