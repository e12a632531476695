using FacultyDev.Contracts;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Responsibilities;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>A word that several modules show stands in one resource file.</summary>
public sealed class SharedTextTests
{
    /// <summary>Where each word for a value of an enum stands in ContractsText; of the roles, those of the matrix also have a plural.</summary>
    private static readonly (Type Enum, string Prefix)[] Words =
    [
        (typeof(FacultyRole), "Role"), (typeof(UnitKind), "UnitKind"), (typeof(CareerStage), "Stage"), (typeof(SupervisionKind), "SupervisionKind"),
        (typeof(DevelopmentDomain), "Domain"), (typeof(ActionStatus), "ActionStatus"), (typeof(StandingState), "StandingState"),
    ];

    /// <summary>Words for figures, of which a value that was measured is one, and how the units of values are written.</summary>
    private const string Figures = "Figure";

    /// <summary>Texts that are found by a code, which belongs to a module: an error, a changed property of a record.</summary>
    private static readonly string[] OfCodes = ["Error.", "Field."];

    [Fact]
    public void Enums_OfContractsThatAreShown_HaveAWordForEachValue() =>
        (from word in Words
         from value in Enum.GetNames(word.Enum)
         where !Texts.Set(nameof(ContractsText)).Has($"{word.Prefix}.{value}")
         select $"{word.Prefix}.{value}").ShouldBeEmpty();

    [Fact]
    public void Roles_OfTheMatrix_HaveAPlural() =>
        FacultyRoles.InMatrix.Where(role => !Texts.Set(nameof(ContractsText)).Has($"Role.{role}.Plural")).ShouldBeEmpty();

    [Fact]
    public void ContractsText_HoldsWordsForItsEnums_AndFigures() =>
        (from key in Texts.Set(nameof(ContractsText)).English.Keys
         let parts = key.Split('.')
         where parts[0] != Figures && !Words.Any(word => word.Prefix == parts[0] && Enum.GetNames(word.Enum).Contains(parts[1]))
         select key).ShouldBeEmpty();

    [Fact]
    public void Words_ForEnumsOfContracts_StandInNoOtherFile() =>
        (from set in Texts.Sets
         where set.Marker != nameof(ContractsText)
         from key in set.English.Keys
         let prefix = key.Split('.')[0]
         where prefix == Figures || Words.Any(word => word.Prefix == prefix || word.Enum.Name == prefix)
         select $"{set.Marker}: {key}").ShouldBeEmpty();

    [Fact]
    public void SharedKeys_OfEveryFile_StandInNoOtherFile()
    {
        Texts.Shared.Select(set => set.Marker).ShouldBe(["KernelText", "ContractsText", "UiText"]);
        (from shared in Texts.Shared
         from set in Texts.Sets.Except([shared])
         from key in shared.English.Keys.Intersect(set.English.Keys)
         select $"{set.Marker} defines {key}, which {shared.Marker} shares").ShouldBeEmpty();
    }

    [Fact]
    public void Texts_ThatTwoModulesHaveUnderOneKey_AreNotTheSame() =>
        (from set in Texts.Sets
         from other in Texts.Sets
         where string.CompareOrdinal(set.Marker, other.Marker) < 0
         from key in set.English.Keys.Intersect(other.English.Keys)
         where !OfCodes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)) && set.English[key] == other.English[key]
         select $"{key} of {set.Marker} and {other.Marker} belongs into UiText").ShouldBeEmpty();

    [Fact]
    public void Keys_OfEveryFile_AreUsed() => TextUses.Unused().ShouldBeEmpty();
}
