using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.Units;

/// <summary>A unit in the tree: institution › school › department › division.</summary>
internal sealed class OrgUnit : Entity, IAudited
{
    public const int MaxCodeLength = 20;
    public const int MaxNameLength = 120;

    private OrgUnit()
    {
    }

    public OrgUnit(string code, string name, UnitKind kind, Guid? parentId)
    {
        Code = CheckedCode(code);
        Name = CheckedName(name);
        Kind = kind;
        ParentId = parentId;
    }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public UnitKind Kind { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>The last day on which the unit existed; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    string IAudited.AuditLabel => $"{Code} {Name}";

    public void Rename(string name) => Name = CheckedName(name);

    /// <summary>Changes the kind. The institution keeps its kind, and no other unit can become the institution.</summary>
    public void Reclassify(UnitKind kind)
    {
        if (ParentId is null && kind != UnitKind.Institution)
            throw new DomainException("institution.unit.is-root", "Kind", Code);
        if (ParentId is not null && kind == UnitKind.Institution)
            throw new DomainException("institution.unit.second-root", "Kind");
        if (kind == Kind)
            return;
        Kind = kind;
        Raise(new UnitTreeChanged());
    }

    /// <summary>Moves the unit under another one; refuses cycles.</summary>
    public void MoveUnder(UnitSummary parent, UnitTree tree)
    {
        if (ParentId is null)
            throw new DomainException("institution.unit.is-root", "Parent", Code);
        if (tree.PathTo(parent.Id).Any(above => above.Id == Id))
            throw new DomainException("institution.unit.cycle", "Parent", Code, parent.Code);
        ParentId = parent.Id;
        Raise(new UnitTreeChanged());
    }

    public void Close(DateOnly lastDay)
    {
        ClosedOn = lastDay;
        Raise(new UnitTreeChanged());
    }

    public static string CheckedCode(string code)
    {
        var trimmed = code.Trim().ToUpperInvariant();
        return IsCode(trimmed) ? trimmed : throw new DomainException("institution.unit.invalid-code", "Code", MaxCodeLength);
    }

    /// <summary>
    /// Upper-case ASCII letters, digits, hyphens, underscores and periods, up to <see cref="MaxCodeLength"/> characters.
    /// </summary>
    public static bool IsCode(string code) => code.Length is > 0 and <= MaxCodeLength
        && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.');

    private static string CheckedName(string name) => name.Trim() is { Length: > 0 and <= MaxNameLength } trimmed
        ? trimmed
        : throw new DomainException("institution.unit.invalid-name", "Name", MaxNameLength);
}
