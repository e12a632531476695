using System.Runtime.CompilerServices;
using System.Text.Json;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.SelfIdentification.Statements;

/// <summary>
/// The viewer's statement for the export of their own data. It is decrypted only during the owner's download and never stored in
/// a prepared export, where it would be unencrypted beside a name (decision 0006).
/// </summary>
internal sealed class StatementDataExport(MyStatement myStatement, IViewer viewer) : IDownloadOnlyPersonalData
{
    public string Section => "self-identification";

    /// <exception cref="NotFoundException">The viewer is not the subject.</exception>
    public async IAsyncEnumerable<PersonalRecords> ExportRecordsAsync(PersonalDataSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (subject.PersonId is null || subject.PersonId != viewer.PersonId)
            throw new NotFoundException();
        var statement = await myStatement.FindAsync(cancellationToken);
        yield return new PersonalRecords("statement", statement is null ? [] : [Plain(statement)]);
    }

    private static object Plain(Statement statement) => new
    {
        Answers = statement.Answers.All.ToDictionary(answer => JsonNamingPolicy.CamelCase.ConvertName($"{answer.Key}"), answer => answer.Value),
        statement.IsOwn, statement.RefusesImports, statement.Consent, statement.On,
    };
}
