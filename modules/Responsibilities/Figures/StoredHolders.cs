using System.Text.Json;
using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Figures;

/// <summary>The holders of one role, as they are stored with the figures and with the frozen matrix of a unit.</summary>
internal sealed record StoredHolders(FacultyRole Role, int Count, IReadOnlyList<string> Names)
{
    public static IReadOnlyList<StoredHolders> Of(IReadOnlyDictionary<FacultyRole, RoleHolders> holders) =>
        [.. holders.Select(held => new StoredHolders(held.Key, held.Value.Count, held.Value.Names))];

    public static IReadOnlyDictionary<FacultyRole, RoleHolders> ByRole(IEnumerable<StoredHolders> stored) =>
        stored.ToDictionary(held => held.Role, held => new RoleHolders(held.Count, held.Names));

    public static string Write(IReadOnlyDictionary<FacultyRole, RoleHolders> holders) => JsonSerializer.Serialize(Of(holders));

    public static IReadOnlyDictionary<FacultyRole, RoleHolders> Read(string stored) =>
        ByRole(JsonSerializer.Deserialize<List<StoredHolders>>(stored)!);
}
