namespace FacultyDev.Institution.SelfIdentification;

/// <summary>The keys in use: the current one seals, former ones still open. Immutable.</summary>
internal sealed class KeyRing
{
    private readonly IReadOnlyList<SecretKey> keys;

    private KeyRing(IReadOnlyList<SecretKey> keys)
    {
        if (keys.Count == 0)
            throw new InvalidOperationException("The key of self-identification is empty. Restore it from the backup.");
        this.keys = keys;
    }

    public static KeyRing New() => new([SecretKey.Generate()]);

    /// <summary>A key a line (or, in one line of configuration, between commas); the first is the current one.</summary>
    public static KeyRing Parse(string text) => new(
        [.. text.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(SecretKey.Parse)]);

    public SecretKey Current => keys[0];

    public IReadOnlyList<string> Ids => [.. keys.Select(key => key.Id)];

    public bool HasFormer => keys.Count > 1;

    /// <summary>The key with which something was sealed.</summary>
    public SecretKey Of(string id) => keys.FirstOrDefault(key => key.Id == id)
        ?? throw new InvalidOperationException($"The key {id} of self-identification is missing. Restore it from the backup.");

    /// <summary>Every pseudonym under which a member may stand: the current one first.</summary>
    public IReadOnlyList<string> PseudonymsOf(Guid memberId) => [.. keys.Select(key => key.PseudonymOf(memberId))];

    /// <summary>With a new current key; what was current opens still.</summary>
    public KeyRing Rotated() => new([SecretKey.Generate(), Current]);

    public KeyRing WithoutFormer() => new([Current]);

    public string Serialize() => string.Concat(keys.Select(key => key.ToLine() + "\n"));
}
