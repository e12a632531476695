namespace FacultyDev.Contracts.Institution;

/// <summary>
/// What a person is to the institution. The first seven are the rows of the responsibility table, in its order;
/// the others exist for the work around it. A role is always held in a scope (see <see cref="RoleGrant"/>).
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
    /// <summary>The seven roles of the responsibility table, in the order of its rows.</summary>
    public static IReadOnlyList<FacultyRole> InMatrix { get; } =
    [
        FacultyRole.CareerDevelopmentOffice, FacultyRole.MentoringProgram, FacultyRole.DeansOffice, FacultyRole.Mentor,
        FacultyRole.Sponsor, FacultyRole.PeerMentor, FacultyRole.Mentee,
    ];
}
