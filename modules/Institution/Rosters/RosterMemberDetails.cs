using System.Text.Json;
using System.Text.Json.Serialization;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// A member's values in a roster. The unit is given by its code, so that an import's stored lines are readable.
/// </summary>
internal sealed record RosterMemberDetails(
    string FirstName, string LastName, string Email, string Unit, string Rank, string Track, DateOnly? HireDate, DateOnly? FirstAppointment)
{
    public string Name => $"{FirstName} {LastName}";

    public MemberDetails WithUnitId(Guid unitId) => new(FirstName, LastName, Email, unitId, Rank, Track, HireDate, FirstAppointment);

    public static RosterMemberDetails Of(MemberDetails details, string unit) =>
        new(details.FirstName, details.LastName, details.Email, unit, details.Rank, details.Track, details.HireDate, details.FirstAppointment);
}

/// <summary>A unit's values in a roster.</summary>
/// <param name="Parent">The parent unit's code; null only for the institution.</param>
internal sealed record UnitDetails(string Name, UnitKind Kind, string? Parent);

internal static class DetailsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
        // Safe because the JSON is stored in a column and shown as text, never embedded in a script.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T details) => JsonSerializer.Serialize(details, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
