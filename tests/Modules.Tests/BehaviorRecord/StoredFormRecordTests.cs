using System.Text;
using System.Text.Json;
using FacultyDev.Contracts.Institution;
using FacultyDev.Institution.Profiles;
using FacultyDev.Institution.Rosters;
using FacultyDev.Institution.Rosters.Strategies;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Files.Spreadsheets;
using FacultyDev.Kernel.Localization;
using FacultyDev.Modules.Tests.Architecture;
using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.BulkEdit;
using FacultyDev.Responsibilities.Matrix;
using FacultyDev.Responsibilities.Years;
using FacultyDev.SelfIdentification.Composition;
using FacultyDev.SelfIdentification.Imports;
using FacultyDev.SelfIdentification.Keys;
using FacultyDev.SelfIdentification.Statements;
using FacultyDev.Tests.Approval;

namespace FacultyDev.Modules.Tests.BehaviorRecord;

/// <summary>Known values of the text and bytes stored in columns, so that data stored by an earlier version stays readable.</summary>
public sealed class StoredFormRecordTests
{
    private const string KeyId = "0a1b2c3d";
    private const string Place = "a place";

    /// <summary>"a stored value", sealed with <see cref="Key"/> for <see cref="Place"/>.</summary>
    private const string Sealed = "000102030405060708090a0b2cc402fe782e72d936a102859085938ae4a96c42249c88388f78bda45d45";

    private static readonly Guid SomeId = new("01938d4e-0000-7000-8000-000000000001");
    private static readonly DateOnly SomeDay = new(2026, 11, 23);

    private static SecretKey Key => new(KeyId, [.. Enumerable.Range(1, SecretKey.Size).Select(each => (byte)each)]);

    [Fact]
    public void Json_InColumns_HasTheApprovedNames() => ApprovedFile.ShouldHold("stored-json.txt", Shapes().Order(StringComparer.Ordinal));

    [Fact]
    public void Values_AsTextAndBytes_MatchTheApprovedFile() => ApprovedFile.ShouldHold("stored-forms.txt", Forms());

    [Fact]
    public void Seal_OfAnEarlierVersion_StillOpens() =>
        Encoding.UTF8.GetString(Key.Open(Convert.FromHexString(Sealed), Place)).ShouldBe("a stored value");

    [Fact]
    public void Columns_OfImportFiles_MatchTheApprovedFile()
    {
        var rosters =
            from kind in Enum.GetValues<ImportKind>()
            from column in RosterColumns.Of(kind)
            select $"{kind} | {column.Name} | {column.Field}{(column.IsRequired ? " required" : "")}";
        var statements = Dimensions.All.Select(dimension => $"self-identification | {StatementColumns.NameOf(dimension)} | {dimension}")
            .Prepend($"self-identification | {StatementColumns.EmployeeNumber}");
        var choices = Dimensions.All.SelectMany(dimension => Dimensions.ChoicesOf(dimension).Select(choice => $"self-identification choice | {dimension} | {choice}"));
        ApprovedFile.ShouldHold("import-columns.txt", rosters.Concat(statements).Concat(choices));
    }

    private static IEnumerable<string> Shapes() =>
    [
        .. JsonShape.Of("responsibilities_bulk_lines.Before", typeof(ActionState), JsonSerializerOptions.Default),
        .. JsonShape.Of("responsibilities_frozen_units.Contents", typeof(FrozenMatrixContents), JsonSerializerOptions.Default),
        .. JsonShape.Of("self_identification_composition_tables.Contents", typeof(PublishedTable), JsonSerializerOptions.Default),
    ];

    private static IEnumerable<string> Forms()
    {
        yield return $"hash of a secret: {RandomSecret.Hash("a secret")}";
        yield return $"pseudonym of a member: {Key.PseudonymOf(SomeId)}";
        yield return $"line of a key file: {Key.ToLine()}";
        yield return $"placeholders of a text: {TextArguments.Serialize([SomeDay, new DateTime(2026, 11, 23, 9, 30, 0, DateTimeKind.Utc), 3, 2.5m, "words"])}";
        yield return $"imported member: {DetailsJson.Write(new RosterMemberDetails("Ada", "Okafor", "ada@example.edu", "MATH", "Professor", "Tenure", SomeDay, SomeDay))}";
        yield return $"imported unit: {DetailsJson.Write(new UnitDetails("Mathematics", UnitKind.Department, "SCI"))}";
        yield return $"imported supervisor: {DetailsJson.Write(new SupervisionDetails(SomeId, SomeId, "F0001", SupervisionKind.Chair, SomeDay, SomeDay, "Why"))}";
        yield return $"imported role: {DetailsJson.Write(new RoleDetails(FacultyRole.DeansOffice, "SCI", SomeDay, SomeDay, "Why"))}";
        yield return $"problem of a row: {RowProblem.Serialize([new RowProblem("institution.roster-role", "Ruler", 3)])}";
        yield return $"rejected row: {RejectedRow.Serialize([new RejectedRow(7, "institution.self-identification-choice", "gender")])}";
        foreach (var field in Enum.GetValues<RosterField>())
            yield return $"mapping of a column: {new ColumnMapping(ImportKind.People, new Dictionary<RosterField, string> { [field] = "A header" }).Serialize()}";
        foreach (var role in Enum.GetValues<FacultyRole>())
            yield return $"owner of an action: {ActionOwner.HolderOf(role)}";
        yield return $"owner of an action: {ActionOwner.Person(SomeId)}";
        yield return $"audiences of a profile: {ProfileAudiences.Fields.Aggregate(ProfileAudiences.Default, (all, field) => all.With(field, Audience.Everybody))}";
        yield return $"key of the columns: {ColumnMapping.KeyOf(["Employee ID", "Name"])}";
        yield return $"statement: {Encoding.UTF8.GetString(StatementSerializer.Serialize(Said)).TrimEnd()}";
        yield return $"statement length: {StatementSerializer.Length}";
    }

    private static Statement Said =>
        new(new Answers(Dimensions.All.Select(dimension => KeyValuePair.Create(dimension, (IReadOnlyList<string>)[Dimensions.ChoicesOf(dimension)[0]]))))
        {
            IsOwn = true, RefusesImports = true, Consent = 1, On = SomeDay, Revision = 2, Salt = new byte[Statement.SaltSize],
        };
}
