namespace FacultyDev.Institution.Rosters;

/// <summary>What a column of a roster may be.</summary>
internal enum RosterField
{
    EmployeeNumber, FirstName, LastName, Email, UnitCode, UnitName, ParentUnitCode, Rank, Track, HireDate, FirstAppointment,
}

internal static class RosterFields
{
    public static IReadOnlyList<RosterField> All { get; } = Enum.GetValues<RosterField>();

    /// <summary>Without a column for each of these there is nothing to import.</summary>
    public static IReadOnlyList<RosterField> Required { get; } =
    [
        RosterField.EmployeeNumber, RosterField.FirstName, RosterField.LastName, RosterField.Email, RosterField.UnitCode, RosterField.Rank,
    ];
}
