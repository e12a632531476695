using FacultyDev.Kernel.Errors;
using FacultyDev.SelfIdentification.Statements;

namespace FacultyDev.Modules.Tests.SelfIdentification;

public sealed class StatementTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Fact]
    public void Answers_UnknownOrTooManyChoices_AreRefused()
    {
        Refused(Dimension.Gender, "Martian").ShouldBe("self-identification.statement.unknown-choice");
        Refused(Dimension.Gender, "Woman", "Man").ShouldBe("self-identification.statement.single-choice-only");
        Refused(Dimension.RaceEthnicity, "Asian", Dimensions.PreferNotToSay).ShouldBe("self-identification.statement.prefer-not-with-others");
        AnswersOf(Dimension.RaceEthnicity, "White", "Asian")[Dimension.RaceEthnicity].ShouldBe(["Asian", "White"]);

        static string Refused(Dimension dimension, params string[] choices) => Should.Throw<DomainException>(() => AnswersOf(dimension, choices)).Code;
    }

    [Fact]
    public void ByOwner_WithoutAgreeing_IsRefused() =>
        Should.Throw<DomainException>(() => Statement.ByOwner(null, Answers.None, consentVersion: 0, Today)).Code.ShouldBe("self-identification.statement.consent-required");

    [Fact]
    public void Imported_AfterTheOwnersStatementOrRefusal_ChangesNothing()
    {
        var own = Statement.ByOwner(null, AnswersOf(Dimension.Gender, "Woman"), ConsentText.Current, Today);
        Statement.Imported(own, AnswersOf(Dimension.Gender, "Man"), Today).ShouldBeSameAs(own);
        var blank = Statement.ByOwner(null, Answers.None, ConsentText.Current, Today);
        Statement.Imported(blank, AnswersOf(Dimension.Gender, "Man"), Today).Answers.IsEmpty.ShouldBeTrue();
        var refusal = Statement.RefusingImports(own, Today);
        refusal.Answers.IsEmpty.ShouldBeTrue();
        Statement.Imported(refusal, AnswersOf(Dimension.Gender, "Man"), Today).ShouldBeSameAs(refusal);
    }

    [Fact]
    public void Imported_Twice_AddsAndReplacesByDimension()
    {
        var first = Statement.Imported(null, AnswersOf(Dimension.Gender, "Man"), Today);
        var second = Statement.Imported(first, AnswersOf(Dimension.Veteran, "Yes"), Today);
        second.Answers[Dimension.Gender].ShouldBe(["Man"]);
        second.Answers[Dimension.Veteran].ShouldBe(["Yes"]);
        (second.IsOwn, second.Consent, second.Revision).ShouldBe((false, null, 2));
        second.Salt.ShouldBe(first.Salt);
    }

    [Fact]
    public void RefusingImports_OfAStatement_UsesANewSalt()
    {
        var own = Statement.ByOwner(null, Answers.None, ConsentText.Current, Today);
        Statement.RefusingImports(own, Today).Salt.ShouldNotBe(own.Salt);
    }

    [Fact]
    public void Serialize_ShortestAndLongestStatement_HaveTheSameLengthAndAreReadBack()
    {
        var everything = new Answers(Dimensions.All.Select(dimension => KeyValuePair.Create<Dimension, IReadOnlyList<string>>(
            dimension,
            dimension == Dimension.RaceEthnicity ? [.. Dimensions.ChoicesOf(dimension).Where(choice => choice != Dimensions.PreferNotToSay)] : [Dimensions.PreferNotToSay])));
        var longest = Statement.ByOwner(null, everything, ConsentText.Current, Today) with { Revision = int.MaxValue, Consent = int.MaxValue };
        var shortest = new Statement(Answers.None);
        StatementSerializer.Serialize(longest).Length.ShouldBe(StatementSerializer.Serialize(shortest).Length);

        var read = StatementSerializer.Deserialize(StatementSerializer.Serialize(longest));
        (read.IsOwn, read.RefusesImports, read.Consent, read.On, read.Revision).ShouldBe((true, false, int.MaxValue, Today, int.MaxValue));
        read.Salt.ShouldBe(longest.Salt);
        foreach (var dimension in Dimensions.All)
            read.Answers[dimension].ShouldBe(longest.Answers[dimension]);
    }

    private static Answers AnswersOf(Dimension dimension, params string[] choices) =>
        new([KeyValuePair.Create<Dimension, IReadOnlyList<string>>(dimension, choices)]);
}
