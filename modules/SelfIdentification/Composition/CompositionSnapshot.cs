using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FacultyDev.Contracts.Institution;
using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.SelfIdentification.Composition;

/// <summary>A person as counted in the tables, without name or number.</summary>
/// <param name="Groups">The row of each axis.</param>
/// <param name="Categories">The column of each dimension.</param>
/// <param name="Fingerprints">By dimension, for comparing releases; see <see cref="CompositionSnapshot"/>.</param>
internal sealed record CountedPerson(
    IReadOnlyDictionary<CompositionAxis, string> Groups, IReadOnlyDictionary<Dimension, string> Categories, IReadOnlyDictionary<Dimension, ulong> Fingerprints);

/// <summary>
/// Everyone who has not left, as counted by a release. A fingerprint is a keyed hash of a person with their groups and category.
/// With a stated answer, the key is the statement's salt, so that after withdrawal not even the program can recognize the
/// fingerprint; otherwise it is the key of releases.
/// </summary>
internal sealed class CompositionSnapshot(IFacultyMembers people, StatementBulkReader statements, IUnits units)
{
    public async Task<IReadOnlyList<CountedPerson>> TakeAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var members = await people.ListCountedAsync(today, cancellationToken);
        var answers = await statements.OpenAsync([.. members.Select(member => member.Id)], cancellationToken);
        var releaseKey = await statements.GetReleaseKeyAsync(cancellationToken);
        var schools = Schools(await units.GetTreeAsync(cancellationToken));
        return [.. members.Select(member =>
        {
            var statement = answers.GetValueOrDefault(member.Id);
            var groups = new Dictionary<CompositionAxis, string>
            {
                [CompositionAxis.Rank] = member.Rank,
                [CompositionAxis.School] = schools.GetValueOrDefault(member.UnitId, ""),
                [CompositionAxis.Stage] = $"{member.Stage}",
            };
            var categories = Dimensions.All.ToDictionary(dimension => dimension, dimension => CompositionCategories.Of(dimension, statement));
            var marks = Dimensions.All.ToDictionary(dimension => dimension, dimension => Fingerprint(
                categories[dimension] == CompositionCategories.NotStated ? releaseKey : statement!.Salt,
                string.Join('\u001f', [$"{member.Id:N}", $"{dimension}", categories[dimension], .. groups.Values])));
            return new CountedPerson(groups, categories, marks);
        })];
    }

    private static ulong Fingerprint(byte[] key, string data) => BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(data)));

    /// <summary>
    /// The school of each unit: its ancestor (or itself) directly below the institution. The institution is its own school.
    /// </summary>
    private static Dictionary<Guid, string> Schools(UnitTree tree)
    {
        var schools = new Dictionary<Guid, string>();
        if (tree.Root is not { } root)
            return schools;
        schools[root.Id] = root.Code;
        foreach (var school in tree.ChildrenOf(root.Id))
            foreach (var below in tree.SelfAndBelow(school.Id))
                schools[below.Id] = school.Code;
        return schools;
    }
}
