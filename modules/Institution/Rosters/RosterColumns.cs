using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// The columns of each kind of import and their accepted names, compared without case, accents and punctuation.
/// </summary>
internal static class RosterColumns
{
    public static readonly int FieldCount = Enum.GetValues<RosterField>().Length;

    private static readonly RosterColumn EmployeeNumber = new(RosterField.EmployeeNumber, true, EmployeeNumberColumn.Names);

    private static readonly RosterColumn ParentUnitCode = new(
        RosterField.ParentUnitCode, false,
        "parent_unit_code", "parent code", "parent unit", "parent", "school code", "college code", "school", "college", "unidad superior",
        "código de facultad", "facultad");

    private static readonly RosterColumn From = new(
        RosterField.From, false, "from", "start date", "start", "first day", "since", "valid from", "desde", "fecha de inicio", "primer día");

    private static readonly RosterColumn Until = new(
        RosterField.Until, false, "until", "end date", "end", "last day", "to", "valid to", "hasta", "fecha de fin", "último día");

    private static readonly RosterColumn Reason = new(
        RosterField.Reason, false, "reason", "note", "comment", "motivo", "nota", "comentario");

    private static readonly Dictionary<ImportKind, IReadOnlyList<RosterColumn>> Known = new()
    {
        [ImportKind.People] =
        [
            EmployeeNumber,
            new(RosterField.FirstName, true, "first_name", "given name", "given names", "forename", "nombre", "nombres", "nombre de pila"),
            new(RosterField.LastName, true, "last_name", "family name", "surname", "apellido", "apellidos"),
            new(RosterField.Email, true, "email", "e-mail", "email address", "mail", "correo", "correo electrónico"),
            new(RosterField.UnitCode, true, "unit_code", "department code", "dept code", "dept", "unit", "org code", "código de unidad", "código de departamento", "unidad"),
            new(RosterField.UnitName, false, "unit_name", "department", "department name", "dept name", "nombre de la unidad", "departamento"),
            ParentUnitCode,
            new(RosterField.Rank, true, "rank", "academic rank", "faculty rank", "title", "rango", "categoría", "categoría académica"),
            new(RosterField.Track, false, "track", "faculty track", "appointment track", "carrera", "línea", "vía"),
            new(RosterField.HireDate, false, "hire_date", "hired", "date of hire", "start date", "fecha de contratación", "fecha de ingreso"),
            new(RosterField.FirstAppointment, false, "first_appointment", "first faculty appointment", "first appointment date", "primer nombramiento", "fecha del primer nombramiento"),
        ],
        [ImportKind.Units] =
        [
            new(RosterField.UnitCode, true, "unit_code", "code", "org code", "department code", "dept code", "unit", "código", "código de unidad", "unidad"),
            new(RosterField.UnitName, true, "unit_name", "name", "title", "department", "department name", "nombre", "nombre de la unidad"),
            ParentUnitCode,
            new(RosterField.UnitKind, false, "unit_kind", "kind", "type", "unit type", "level", "tipo", "clase", "tipo de unidad"),
        ],
        [ImportKind.Supervisors] =
        [
            EmployeeNumber,
            new(RosterField.SupervisorNumber, true, "supervisor_number", "supervisor", "supervisor id", "supervisor emplid", "manager id", "manager", "reports to", "número del supervisor", "supervisor id", "responsable"),
            new(RosterField.SupervisionKind, false, "supervision_kind", "kind", "type", "as", "tipo", "clase"),
            From, Until, Reason,
        ],
        [ImportKind.Roles] =
        [
            EmployeeNumber,
            new(RosterField.Role, true, "role", "role name", "papel", "rol", "función"),
            new(RosterField.UnitCode, false, "unit_code", "scope", "where", "department code", "dept code", "dept", "unit", "código de unidad", "unidad", "ámbito"),
            From, Until, Reason,
        ],
    };

    public static IReadOnlyList<RosterColumn> Of(ImportKind kind) => Known[kind];

    public static IEnumerable<RosterField> RequiredOf(ImportKind kind) => Of(kind).Where(column => column.IsRequired).Select(column => column.Field);

    /// <summary>The column's name in the sample file, which messages use.</summary>
    public static string Name(ImportKind kind, RosterField field) => Of(kind).Single(column => column.Field == field).Name;

    public static bool Matches(string header, RosterColumn column)
    {
        var bare = SearchText.LettersAndDigits(header);
        return column.Names.Any(name => SearchText.LettersAndDigits(name) == bare);
    }

    /// <summary>
    /// The kind whose required columns are all present; among several, the one that recognizes most columns. People if there is
    /// none.
    /// </summary>
    public static ImportKind Guess(IReadOnlyList<string> columns) => Known.Keys
        .Select(kind => (kind, Mapping: ColumnMapping.Guess(columns, kind)))
        .Where(guess => RequiredOf(guess.kind).All(guess.Mapping.Has))
        .OrderByDescending(guess => guess.Mapping.Count)
        .Select(guess => guess.kind)
        .FirstOrDefault(ImportKind.People);
}
