namespace FacultyDev.Institution.SelfIdentification;

/// <summary>What somebody says about themselves: choices by dimension; a dimension that is not there was left out. Immutable.</summary>
internal sealed class Answers
{
    private readonly Dictionary<Dimension, IReadOnlyList<string>> choices;

    /// <exception cref="Kernel.Errors.DomainException">A choice that does not exist, or that does not go with another.</exception>
    public Answers(IEnumerable<KeyValuePair<Dimension, IReadOnlyList<string>>> choices) => this.choices = choices
        .Select(pair => KeyValuePair.Create(pair.Key, Dimensions.Validated(pair.Key, pair.Value)))
        .Where(pair => pair.Value.Count > 0)
        .ToDictionary();

    public static Answers None { get; } = new([]);

    public bool IsEmpty => choices.Count == 0;

    /// <summary>Empty when nothing is said.</summary>
    public IReadOnlyList<string> this[Dimension dimension] => choices.GetValueOrDefault(dimension, []);

    /// <summary>These, with the others in place of those of the same dimension.</summary>
    public Answers With(Answers others)
    {
        var all = new Dictionary<Dimension, IReadOnlyList<string>>(choices);
        foreach (var (dimension, chosen) in others.choices)
            all[dimension] = chosen;
        return new Answers(all);
    }

    public IReadOnlyDictionary<Dimension, IReadOnlyList<string>> All => choices;
}
