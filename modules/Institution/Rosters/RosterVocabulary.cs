using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Rosters;

/// <summary>
/// Accepted names of roles, unit kinds and supervision kinds in English and Spanish, compared without case, accents and
/// punctuation.
/// </summary>
internal static class RosterVocabulary
{
    private static readonly Dictionary<FacultyRole, string[]> Roles = new()
    {
        [FacultyRole.CareerDevelopmentOffice] = ["Career development office", "Faculty development office", "CDO", "Oficina de desarrollo profesional", "Oficina de desarrollo del profesorado"],
        [FacultyRole.MentoringProgram] = ["Mentoring program", "Mentoring programme", "Programa de mentoría"],
        [FacultyRole.DeansOffice] = ["Dean's office", "Dean", "Chair", "Decanato", "Decano", "Decana", "Dirección de departamento"],
        [FacultyRole.Mentor] = ["Mentor", "Mentora", "Mentor o mentora"],
        [FacultyRole.Sponsor] = ["Sponsor", "Patrocinador", "Patrocinadora", "Patrocinador o patrocinadora"],
        [FacultyRole.PeerMentor] = ["Peer mentor", "Peer", "Mentor entre pares", "Mentora entre pares", "Mentor o mentora entre pares"],
        [FacultyRole.Mentee] = ["Mentee", "Mentorizado", "Mentorizada", "Persona mentorizada"],
        [FacultyRole.Administrator] = ["Administrator", "Admin", "Administrador", "Administradora", "Administración"],
        [FacultyRole.Evaluator] = ["Evaluator", "Evaluación", "Evaluador", "Evaluadora"],
        [FacultyRole.Mediator] = ["Mediator", "Ombuds", "Mediación", "Mediador", "Mediadora"],
        [FacultyRole.Reviewer] = ["Reviewer", "Revisión", "Revisor", "Revisora"],
        [FacultyRole.TrainingPresenter] = ["Training presenter", "Presenter", "Formación", "Formador", "Formadora"],
    };

    private static readonly Dictionary<UnitKind, string[]> Units = new()
    {
        [UnitKind.Institution] = ["Institution", "University", "Institución", "Universidad"],
        [UnitKind.School] = ["School", "College", "Faculty", "Escuela", "Facultad"],
        [UnitKind.Department] = ["Department", "Dept", "Departamento"],
        [UnitKind.Division] = ["Division", "Section", "División", "Sección"],
    };

    private static readonly Dictionary<SupervisionKind, string[]> Supervisions = new()
    {
        [SupervisionKind.Chair] = ["Chair", "Head", "Dirección de departamento", "Jefatura"],
        [SupervisionKind.Dean] = ["Dean", "Decanato", "Decano", "Decana"],
        [SupervisionKind.Other] = ["Other", "Otra", "Otro"],
    };

    public static FacultyRole? ParseRole(string cell) => Read(cell, Roles);

    public static UnitKind? ParseUnitKind(string cell) => Read(cell, Units);

    public static SupervisionKind? ParseSupervisionKind(string cell) => Read(cell, Supervisions);

    public static string RoleNames { get; } = string.Join(", ", Roles.Values.Select(names => names[0]));

    public static string UnitKindNames { get; } = string.Join(", ", Units.Values.Select(names => names[0]));

    public static string SupervisionNames { get; } = string.Join(", ", Supervisions.Values.Select(names => names[0]));

    private static T? Read<T>(string cell, Dictionary<T, string[]> known) where T : struct, Enum
    {
        var bare = SearchText.LettersAndDigits(cell);
        foreach (var (value, names) in known)
            if (SearchText.LettersAndDigits(value.ToString()) == bare || names.Any(name => SearchText.LettersAndDigits(name) == bare))
                return value;
        return null;
    }
}
