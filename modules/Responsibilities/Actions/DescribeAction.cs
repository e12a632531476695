using FacultyDev.Contracts.Institution;
using FacultyDev.Responsibilities.Catalogue;

namespace FacultyDev.Responsibilities.Actions;

/// <summary>Changes the title, description, kind and responsibilities of an action.</summary>
internal sealed class DescribeAction(ActionAccess actions, CatalogueQuery catalogue)
{
    public Task RunAsync(Guid id, int version, ActionDetails details, CancellationToken cancellationToken) => actions.ChangeAsync(
        id, version, ActionOperation.Describe,
        async (action, actor) =>
        {
            // Only added codes must be in the catalogue; codes that the action already serves may stay after the catalogue drops them.
            var added = details.Codes.Except(action.Codes.Select(served => served.Code));
            await catalogue.RequireKnownAsync(added, new AcademicYear(action.AcademicYear), cancellationToken);
            action.Describe(details, actor);
        },
        cancellationToken);
}
