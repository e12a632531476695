using FacultyDev.Institution.People;
using FacultyDev.Institution.Profiles;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Modules.Tests.Institution.Profiles;

public sealed class ProfilePartsTests
{
    /// <summary>Examples from ORCID's page on the structure of the identifier, one with the check character X.</summary>
    [Theory]
    [InlineData("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("0000000218250097", "0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0001-5109-3700", "0000-0001-5109-3700")]
    [InlineData(" 0000-0002-1694-233x ", "0000-0002-1694-233X")]
    [InlineData("0000-0002-1825-0098", null)]
    [InlineData("0000-0002-1852-0097", null)]
    [InlineData("0000-0002-1825-009", null)]
    [InlineData("٠٠٠٠-0002-1825-0097", null)]
    [InlineData("", null)]
    public void Orcid_Typed_IsReadIfItsCheckDigitIsCorrect(string typed, string? expected) => Orcid.Read(typed).ShouldBe(expected);

    [Fact]
    public void Tags_Typed_AreTrimmedSpelledAsByOthersAndDeduplicated()
    {
        var spelled = new Dictionary<string, string> { ["grant writing"] = "Grant writing" };

        TagNormalizer.Normalize(["  GRANT   writing ", null, "", "Éthique", "ethique", "R"], TagKind.Expertise, spelled).ShouldBe(["Grant writing", "Éthique", "R"]);
    }

    [Fact]
    public void Tags_TooManyOrTooLong_AreRefusedAtTheirField()
    {
        var many = Should.Throw<DomainException>(() => TagNormalizer.Normalize(Enumerable.Range(0, 13).Select(number => $"word {number}"), TagKind.Interests));
        var long_ = Should.Throw<DomainException>(() => TagNormalizer.Normalize([new string('x', 41)], TagKind.Languages));

        (many.Code, many.Field).ShouldBe(("institution.tag.too-many", "Interests"));
        (long_.Code, long_.Field).ShouldBe(("institution.tag.too-long", "Languages"));
    }

    [Fact]
    public void Audiences_Serialized_AreReadBackWithDefaultsForTheRest()
    {
        var chosen = ProfileAudiences.Default.With(ProfileField.Pronouns, Audience.OnlyMe).With(ProfileField.Email, Audience.MyUnits);

        var read = ProfileAudiences.Read(chosen.ToString() + " Nonsense:Everybody Photo:Nobody Orcid");

        (read.Of(ProfileField.Pronouns), read.Of(ProfileField.Email), read.Of(ProfileField.Career), read.Of(ProfileField.Photo))
            .ShouldBe((Audience.OnlyMe, Audience.MyUnits, Audience.Overseers, Audience.MyUnits));
    }

    [Theory]
    [InlineData(nameof(ProfileField.Email))]
    [InlineData(nameof(ProfileField.Campus))]
    [InlineData(nameof(ProfileField.Career))]
    public void Audiences_OfInstitutionalFields_CannotExcludeOverseers(string field) =>
        Should.Throw<DomainException>(() => ProfileAudiences.Default.With(Enum.Parse<ProfileField>(field), Audience.OnlyMe)).Code.ShouldBe("institution.profile.audience-too-small");

    [Fact]
    public void Profile_UpdatedAgain_UsesTheNewOrderSpellingAndAudienceOfTags()
    {
        var profile = new MemberProfile(new FacultyMember("F1", new MemberDetails("A", "B", "a@e.edu", Guid.CreateVersion7(), "", "", null, null)));
        profile.Update(new ProfileDetails("she/her", "0000000218250097", [], ["Surveys", "R"], []), ProfileAudiences.Default, DateTime.UnixEpoch);
        profile.Update(
            new ProfileDetails(null, null, [], ["r", "Statistics", "Surveys"], []), ProfileAudiences.Default.With(ProfileField.Expertise, Audience.OnlyMe), DateTime.UnixEpoch);

        profile.TagsOf(TagKind.Expertise).ShouldBe(["r", "Statistics", "Surveys"]);
        profile.Tags.ShouldAllBe(tag => tag.Audience == Audience.OnlyMe);
        (profile.Pronouns, profile.Orcid).ShouldBe((null, null));
        Should.Throw<DomainException>(() => profile.Update(new ProfileDetails(null, "0000-0002-1825-0098", [], [], []), ProfileAudiences.Default, DateTime.UnixEpoch))
            .Field.ShouldBe("Orcid");
    }
}
