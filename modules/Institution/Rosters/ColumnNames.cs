using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Rosters;

/// <summary>What columns are called on campuses, in English and Spanish; compared without case, accents and punctuation.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<RosterField, string[]> Names = new()
    {
        [RosterField.EmployeeNumber] =
            ["employee_number", "employee id", "employee no", "emplid", "emp id", "staff id", "faculty id", "id", "número de empleado", "n.º de empleado", "legajo", "id de empleado"],
        [RosterField.FirstName] = ["first_name", "given name", "given names", "forename", "nombre", "nombres", "nombre de pila"],
        [RosterField.LastName] = ["last_name", "family name", "surname", "apellido", "apellidos"],
        [RosterField.Email] = ["email", "e-mail", "email address", "mail", "correo", "correo electrónico"],
        [RosterField.UnitCode] = ["unit_code", "department code", "dept code", "dept", "unit", "org code", "código de unidad", "código de departamento", "unidad"],
        [RosterField.UnitName] = ["unit_name", "department", "department name", "dept name", "nombre de la unidad", "departamento"],
        [RosterField.ParentUnitCode] =
            ["parent_unit_code", "parent code", "parent unit", "school code", "college code", "school", "college", "unidad superior", "código de facultad", "facultad"],
        [RosterField.Rank] = ["rank", "academic rank", "faculty rank", "title", "rango", "categoría", "categoría académica"],
        [RosterField.Track] = ["track", "faculty track", "appointment track", "carrera", "línea", "vía"],
        [RosterField.HireDate] = ["hire_date", "hired", "date of hire", "start date", "fecha de contratación", "fecha de ingreso"],
        [RosterField.FirstAppointment] =
            ["first_appointment", "first faculty appointment", "first appointment date", "primer nombramiento", "fecha del primer nombramiento"],
    };

    private static readonly Dictionary<RosterField, HashSet<string>> Bare = Names.ToDictionary(
        pair => pair.Key, pair => pair.Value.Select(Strip).ToHashSet(StringComparer.Ordinal));

    /// <summary>As in the sample roster; what a message calls a column that is missing.</summary>
    public static string Canonical(RosterField field) => Names[field][0];

    public static bool Mean(string header, RosterField field) => Bare[field].Contains(Strip(header));

    private static string Strip(string name) => new([.. SearchWords.Fold(name).Where(char.IsLetterOrDigit)]);
}
