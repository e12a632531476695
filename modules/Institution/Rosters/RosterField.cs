namespace FacultyDev.Institution.Rosters;

/// <summary>What a file brings in.</summary>
internal enum ImportKind { People, Units, Supervisors, Roles }

/// <summary>What a column may be; which of them a kind of import knows, <see cref="RosterColumns"/> says.</summary>
internal enum RosterField
{
    EmployeeNumber, FirstName, LastName, Email, UnitCode, UnitName, ParentUnitCode, Rank, Track, HireDate, FirstAppointment,
    UnitKind, SupervisorNumber, SupervisionKind, Role, From, Until, Reason,
}

/// <summary>A column that a kind of import knows.</summary>
/// <param name="IsRequired">Without it there is nothing to import.</param>
/// <param name="Names">What campuses call it, in English and Spanish; the first is what samples and messages call it.</param>
internal sealed record RosterColumn(RosterField Field, bool IsRequired, params IReadOnlyList<string> Names)
{
    public string Name => Names[0];
}
