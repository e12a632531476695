using FacultyDev.Statistics;

namespace FacultyDev.Host.Commands.Stats;

/// <summary>Paired measurements, from two columns of one file or from two files linked by pseudonym.</summary>
internal sealed class PairedColumns(DataFile data, DataFile? after, string? id, string pre, string post)
{
    public PairedSample All() => Sample(_ => true);

    /// <summary>
    /// Returns the groups ordered by name and the number of rows without one. People who appear only in the second file have no group.
    /// </summary>
    public (List<(string Group, PairedSample Sample)> Groups, int Without) Groups(string column)
    {
        var labels = data.Column(column);
        string[] names = [.. labels.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (names.Length == 0) throw new StatsInputException(StatsText.Format("Paired_NoGroups", column));
        var groups = names.Select(name => (name, Sample(row => labels[row] == name, onlyFrom: labels, name))).ToList();
        return (groups, labels.Count(label => label is null));
    }

    private PairedSample Sample(Func<int, bool> belongs, string?[]? onlyFrom = null, string? name = null)
    {
        var before = data.Number(pre);
        int[] rows = [.. Enumerable.Range(0, data.Rows).Where(belongs)];
        if (after is null)
        {
            var beside = data.Number(post);
            return PairedSample.Of(
                Variable.Of(pre, [.. rows.Select(row => before[row])]), Variable.Of(post, [.. rows.Select(row => beside[row])]));
        }

        var pseudonyms = Pseudonyms(data);
        var (second, secondPseudonyms) = (after.Number(post), Pseudonyms(after));
        var members = onlyFrom is null ? null : rows.Select(row => pseudonyms[row]).ToHashSet(StringComparer.Ordinal);
        return PairedSample.Link(
            Named(pre, name), rows.Select(row => new Measurement(pseudonyms[row], before[row])),
            Named(post, name), Enumerable.Range(0, after.Rows).Where(row => members?.Contains(secondPseudonyms[row]) ?? true)
                .Select(row => new Measurement(secondPseudonyms[row], second[row])));
    }

    private static string Named(string column, string? group) => group is null ? column : $"{column} ({group})";

    private string[] Pseudonyms(DataFile file) =>
    [
        .. file.Column(id!).Select((pseudonym, row) => pseudonym ?? throw new StatsInputException(StatsText.Format("Paired_NoPseudonym", row + 1, id!))),
    ];
}
