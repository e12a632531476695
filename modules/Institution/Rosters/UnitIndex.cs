using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Units;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Rosters;

/// <summary>The units by code while an import is applied or undone, updated with each change.</summary>
internal sealed class UnitIndex
{
    private readonly Dictionary<string, UnitSummary> byCode;
    private readonly Dictionary<Guid, string> codes;
    private readonly HashSet<string> usedCodes;

    private UnitIndex(List<OrgUnit> units)
    {
        byCode = units.Where(unit => unit.ClosedOn is null).ToDictionary(unit => unit.Code, Summary, StringComparer.Ordinal);
        codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        usedCodes = [.. codes.Values];
    }

    public static async Task<UnitIndex> LoadAsync(FacultyDevDbContext db, CancellationToken cancellationToken) =>
        new(await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken));

    public UnitTree Tree => new(byCode.Values);

    /// <summary>Finds open units only.</summary>
    public UnitSummary? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    public string CodeOf(Guid id) => codes[id];

    /// <summary>Whether a unit has this code; closed units keep theirs.</summary>
    public bool IsTaken(string code) => usedCodes.Contains(code);

    public UnitDetails DetailsOf(OrgUnit unit) => new(unit.Name, unit.Kind, unit.ParentId is { } parent ? CodeOf(parent) : null);

    public void Add(OrgUnit unit)
    {
        byCode[unit.Code] = Summary(unit);
        codes[unit.Id] = unit.Code;
        usedCodes.Add(unit.Code);
    }

    public void Remove(OrgUnit unit)
    {
        byCode.Remove(unit.Code);
        usedCodes.Remove(unit.Code);
    }

    private static UnitSummary Summary(OrgUnit unit) => new(unit.Id, unit.Code, unit.Name, unit.Kind, unit.ParentId);
}
