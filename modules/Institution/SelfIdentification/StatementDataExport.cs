using System.Runtime.CompilerServices;
using System.Text.Json;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Institution.SelfIdentification;

/// <summary>
/// What one says about oneself, for the copy of one's own data. It is opened in the owner's own request, while they download, and is in no
/// copy that is kept: there it would lie unsealed beside a name (decision 0006). So it is not registered among the other sections.
/// </summary>
internal sealed class StatementDataExport(MyStatement own, IViewer viewer) : IPersonalData
{
    public const string Name = "self-identification";

    public string Section => Name;

    /// <exception cref="NotFoundException">It is not the subject who asks.</exception>
    public async IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (subject.PersonId is null || subject.PersonId != viewer.PersonId)
            throw new NotFoundException();
        var statement = await own.FindAsync(cancellationToken);
        yield return new PersonalRecords("statement", statement is null ? [] : [Plain(statement)]);
    }

    private static object Plain(Statement statement) => new
    {
        Answers = statement.Answers.All.ToDictionary(said => JsonNamingPolicy.CamelCase.ConvertName($"{said.Key}"), said => said.Value),
        statement.IsOwn, statement.RefusesImports, statement.Consent, statement.On,
    };
}
