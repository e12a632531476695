using System.Text.Json;
using System.Text.Json.Serialization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Rosters;

/// <summary>What a roster says about a member, with the unit by its code: readable in the record of an import.</summary>
internal sealed record RosterFacts(
    string FirstName, string LastName, string Email, string Unit, string Rank, string Track, DateOnly? HireDate, DateOnly? FirstAppointment)
{
    public string Name => $"{FirstName} {LastName}";

    public MemberFacts InUnit(Guid unitId) => new(FirstName, LastName, Email, unitId, Rank, Track, HireDate, FirstAppointment);

    public static RosterFacts Of(MemberFacts facts, string unit) =>
        new(facts.FirstName, facts.LastName, facts.Email, unit, facts.Rank, facts.Track, facts.HireDate, facts.FirstAppointment);
}

/// <summary>What a roster says about a unit.</summary>
/// <param name="Parent">The code of the unit above; null only for the institution.</param>
internal sealed record UnitFacts(string Name, UnitKind Kind, string? Parent);

internal static class FactsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
        // Kept in a column and shown as text, never inside a page's script.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T facts) => JsonSerializer.Serialize(facts, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
