namespace FacultyDev.SelfIdentification.Keys;

/// <summary>The encryption keys in use: the first encrypts, the others only decrypt. Immutable.</summary>
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

    /// <summary>
    /// Parses one key from each line, or keys separated by commas as in configuration; the first is the current one.
    /// </summary>
    public static KeyRing Parse(string text) => new(
        [.. text.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(SecretKey.Parse)]);

    public SecretKey Current => keys[0];

    public IReadOnlyList<string> Ids => [.. keys.Select(key => key.Id)];

    public bool HasFormer => keys.Count > 1;

    /// <summary>The key with this id. Throws InvalidOperationException if it is not in the ring.</summary>
    public SecretKey Of(string id) => keys.FirstOrDefault(key => key.Id == id)
        ?? throw new InvalidOperationException($"The key {id} of self-identification is missing. Restore it from the backup.");

    /// <summary>All pseudonyms that a member's row may have, one for each key; the current key's is first.</summary>
    public IReadOnlyList<string> PseudonymsOf(Guid memberId) => [.. keys.Select(key => key.PseudonymOf(memberId))];

    /// <summary>A ring with a new current key that keeps only the present one for decryption.</summary>
    public KeyRing Rotated() => new([SecretKey.Generate(), Current]);

    public KeyRing WithoutFormer() => new([Current]);

    public string Serialize() => string.Concat(keys.Select(key => key.ToLine() + "\n"));
}
