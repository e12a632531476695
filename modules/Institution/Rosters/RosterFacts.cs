using System.Text.Json;
using System.Text.Json.Serialization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Rosters;

/// <summary>What a roster says about a member, with the unit by its code: readable in the record of an import.</summary>
internal sealed record RosterMemberDetails(
    string FirstName, string LastName, string Email, string Unit, string Rank, string Track, DateOnly? HireDate, DateOnly? FirstAppointment)
{
    public string Name => $"{FirstName} {LastName}";

    public MemberDetails WithUnitId(Guid unitId) => new(FirstName, LastName, Email, unitId, Rank, Track, HireDate, FirstAppointment);

    public static RosterMemberDetails Of(MemberDetails details, string unit) =>
        new(details.FirstName, details.LastName, details.Email, unit, details.Rank, details.Track, details.HireDate, details.FirstAppointment);
}

/// <summary>What a roster says about a unit.</summary>
/// <param name="Parent">The code of the unit above; null only for the institution.</param>
internal sealed record UnitDetails(string Name, UnitKind Kind, string? Parent);

internal static class DetailsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
        // Kept in a column and shown as text, never inside a page's script.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T details) => JsonSerializer.Serialize(details, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
