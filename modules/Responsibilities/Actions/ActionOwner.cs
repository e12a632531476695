using System.Diagnostics.CodeAnalysis;
using FacultyDev.Contracts.Institution;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>The owner of an action: either a person, or whoever holds a role in the action's unit. Exactly one of the two is set.</summary>
internal sealed record ActionOwner
{
    private const string PersonPrefix = "person:";
    private const string RolePrefix = "role:";

    private ActionOwner()
    {
    }

    public Guid? PersonId { get; private init; }

    public FacultyRole? Role { get; private init; }

    public static ActionOwner Person(Guid id) => new() { PersonId = id };

    public static ActionOwner HolderOf(FacultyRole role) => new() { Role = role };

    /// <summary>Returns the format that forms and the history use: "person:…" or "role:DeansOffice".</summary>
    public override string ToString() => PersonId is { } person ? $"{PersonPrefix}{person}" : $"{RolePrefix}{Role}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out ActionOwner? owner)
    {
        owner = text switch
        {
            not null when text.StartsWith(PersonPrefix, StringComparison.Ordinal) && Guid.TryParse(text[PersonPrefix.Length..], out var id) => Person(id),
            not null when text.StartsWith(RolePrefix, StringComparison.Ordinal) && RoleNamed(text[RolePrefix.Length..]) is { } role => HolderOf(role),
            _ => null,
        };
        return owner is not null;
    }

    private static FacultyRole? RoleNamed(string name)
    {
        foreach (var role in FacultyRoles.InMatrix)
            if (role.ToString() == name)
                return role;
        return null;
    }
}
