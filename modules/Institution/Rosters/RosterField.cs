namespace FacultyDev.Institution.Rosters;

/// <summary>What a file contains.</summary>
internal enum ImportKind { People, Units, Supervisors, Roles }

/// <summary>What a column can contain; <see cref="RosterColumns"/> lists the fields of each kind of import.</summary>
internal enum RosterField
{
    EmployeeNumber, FirstName, LastName, Email, UnitCode, UnitName, ParentUnitCode, Rank, Track, HireDate, FirstAppointment,
    UnitKind, SupervisorNumber, SupervisionKind, Role, From, Until, Reason,
}

/// <summary>A column that a kind of import recognizes.</summary>
/// <param name="IsRequired">A file without this column is refused.</param>
/// <param name="Names">Accepted names in English and Spanish; samples and messages use the first.</param>
internal sealed record RosterColumn(RosterField Field, bool IsRequired, params IReadOnlyList<string> Names)
{
    public string Name => Names[0];
}
