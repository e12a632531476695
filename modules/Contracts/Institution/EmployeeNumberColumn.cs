namespace FacultyDev.Contracts.Institution;

/// <summary>The column by which every imported file names people.</summary>
public static class EmployeeNumberColumn
{
    /// <summary>Accepted names in English and Spanish; samples and messages use the first.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "employee_number", "employee id", "employee no", "emplid", "emp id", "staff id", "faculty id", "id", "número de empleado", "n.º de empleado",
        "legajo", "id de empleado",
    ];
}
