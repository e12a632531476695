using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.SelfIdentification.Imports;

/// <param name="Answers">By member id.</param>
internal sealed record StatementFileContents(IReadOnlyDictionary<Guid, Answers> Answers, IReadOnlyList<RejectedRow> Rejected, int Rows);

/// <summary>Reads a file of employee numbers and answers. Looks up members by number but never their stored statements.</summary>
internal sealed class StatementFileReader(IFacultyMembers people)
{
    private const int BatchSize = 1000;

    /// <param name="contents">Must be seekable.</param>
    /// <exception cref="DomainException">The whole file is unreadable; the error quotes nothing from it except column
    /// names.</exception>
    public async Task<StatementFileContents> ReadAsync(Stream contents, string? field, CancellationToken cancellationToken)
    {
        using var reader = SpreadsheetReader.Open(contents, field);
        var (number, dimensions) = StatementColumns.Find(reader.Columns);
        if (number is not { } numberAt)
            throw new DomainException("self-identification.import.columns-missing", field, StatementColumns.EmployeeNumber);
        if (dimensions.Count == 0)
            throw new DomainException("self-identification.import.no-known-column", field, string.Join(", ", Dimensions.All.Select(StatementColumns.NameOf)));

        var (answersByMember, rejected, rows) = (new Dictionary<Guid, Answers>(), new List<RejectedRow>(), 0);
        var lines = new Dictionary<Guid, int>();
        foreach (var batch in reader.Rows().Chunk(BatchSize))
        {
            rows += batch.Length;
            var members = await people.FindIdsByNumberAsync([.. batch.Where(row => row.Damage is null).Select(row => row.Cells[numberAt].Trim())], cancellationToken);
            foreach (var (line, cells, damage) in batch)
            {
                if (damage is not null)
                    rejected.Add(new RejectedRow(line, damage.Code, damage.Arguments));
                else if (!members.TryGetValue(cells[numberAt].Trim(), out var member))
                    rejected.Add(new RejectedRow(line, "self-identification.import.unknown-employee-number"));
                else if (!lines.TryAdd(member, line))
                    rejected.Add(new RejectedRow(line, "self-identification.import.duplicate-row", lines[member]));
                else if (Read(line, cells, dimensions, out var answers) is { } problem)
                    rejected.Add(problem);
                else
                    answersByMember[member] = answers;
            }
        }

        return new StatementFileContents(answersByMember, rejected, rows);
    }

    private static RejectedRow? Read(int line, string[] cells, IReadOnlyDictionary<Dimension, int> dimensions, out Answers answers)
    {
        answers = Answers.None;
        var chosen = new Dictionary<Dimension, IReadOnlyList<string>>();
        foreach (var (dimension, at) in dimensions)
        {
            if (StatementColumns.ParseChoices(dimension, cells[at]) is not { } choices)
                return new RejectedRow(line, "self-identification.import.unknown-word", StatementColumns.NameOf(dimension));
            chosen[dimension] = choices;
        }

        try
        {
            answers = new Answers(chosen);
        }
        catch (DomainException refusal)
        {
            return new RejectedRow(line, refusal.Code);
        }

        return answers.IsEmpty ? new RejectedRow(line, "self-identification.import.empty-row") : null;
    }
}
