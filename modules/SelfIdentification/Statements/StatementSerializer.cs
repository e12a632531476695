using System.Text.Json;
using System.Text.Json.Serialization;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// Serializes a statement to a fixed number of bytes, so that the length of the encrypted content does not reveal how much was
/// answered.
/// </summary>
internal static class StatementSerializer
{
    public const int Length = 640;

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static byte[] Serialize(Statement statement)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new StoredStatement(
                statement.Answers.All.ToDictionary(pair => $"{pair.Key}", pair => pair.Value), statement.IsOwn, statement.RefusesImports,
                statement.Consent, statement.On, statement.Revision, statement.Salt),
            Options);
        if (json.Length > Length)
            throw new InvalidOperationException("A statement is longer than its room; widen it for all.");
        var padded = new byte[Length];
        padded.AsSpan().Fill((byte)' ');
        json.CopyTo(padded, 0);
        return padded;
    }

    public static Statement Deserialize(byte[] bytes)
    {
        var stored = JsonSerializer.Deserialize<StoredStatement>(bytes.AsSpan().TrimEnd((byte)' '), Options)!;
        var answers = (stored.Said ?? []).Select(pair => KeyValuePair.Create(Enum.Parse<Dimension>(pair.Key), pair.Value));
        return new Statement(new Answers(answers))
        {
            IsOwn = stored.Own, RefusesImports = stored.Refuses, Consent = stored.Consent, On = stored.On, Revision = stored.Revision, Salt = stored.Salt,
        };
    }

    private sealed record StoredStatement(
        Dictionary<string, IReadOnlyList<string>>? Said, bool Own, bool Refuses, int? Consent, DateOnly On, int Revision, byte[] Salt);
}
