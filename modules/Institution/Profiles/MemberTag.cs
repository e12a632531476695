using FacultyDev.Institution.People;

namespace FacultyDev.Institution.Profiles;

internal enum TagKind { Languages, Expertise, Interests }

/// <summary>A word by which somebody can be found, with who may find them by it.</summary>
internal sealed class MemberTag
{
    public const int MaxLength = 40;

    private MemberTag()
    {
    }

    public MemberTag(Guid memberId, TagKind kind, int place, string text, Audience audience) =>
        (MemberId, Kind, Place, Text, Key, Audience) = (memberId, kind, place, text, SearchText.Normalize(text), audience);

    public Guid MemberId { get; private set; }

    public TagKind Kind { get; private set; }

    /// <summary>Folded: two spellings of one word are one.</summary>
    public string Key { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>In the order in which the person gave them.</summary>
    public int Place { get; private set; }

    /// <summary>As the profile has it for all of the kind; here so that an index answers who may be found.</summary>
    public Audience Audience { get; private set; }

    /// <summary>The same word, spelled, placed or shown anew.</summary>
    public void Update(MemberTag other) => (Text, Place, Audience) = (other.Text, other.Place, other.Audience);
}
