namespace FacultyDev.Contracts.Institution;

/// <summary>
/// The role of a person in faculty development. The first seven are the rows of the responsibility matrix, in its order;
/// the others are supporting roles. A role is always held in a scope (see <see cref="RoleGrant"/>).
/// </summary>
public enum FacultyRole
{
    CareerDevelopmentOffice,
    MentoringProgram,
    DeansOffice,
    Mentor,
    Sponsor,
    PeerMentor,
    Mentee,
    Administrator,
    Evaluator,
    Mediator,
    Reviewer,
    TrainingPresenter,
}

public static class FacultyRoles
{
    /// <summary>The seven roles of the responsibility matrix, in row order.</summary>
    public static IReadOnlyList<FacultyRole> InMatrix { get; } =
    [
        FacultyRole.CareerDevelopmentOffice, FacultyRole.MentoringProgram, FacultyRole.DeansOffice, FacultyRole.Mentor,
        FacultyRole.Sponsor, FacultyRole.PeerMentor, FacultyRole.Mentee,
    ];
}
