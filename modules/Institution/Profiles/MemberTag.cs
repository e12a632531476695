using FacultyDev.Kernel.Data;

namespace FacultyDev.Institution.Profiles;

internal enum TagKind { Languages, Expertise, Interests }

/// <summary>A tag by which someone can be found, with the audience that may find them by it.</summary>
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

    /// <summary>The normalized text; different spellings of a tag share one key.</summary>
    public string Key { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The position in the order that the owner chose.</summary>
    public int Place { get; private set; }

    /// <summary>Copied from the profile's audience of this kind, so that an index covers searching by tag.</summary>
    public Audience Audience { get; private set; }

    /// <summary>Takes over the spelling, position and audience of a tag with the same key.</summary>
    public void Update(MemberTag other) => (Text, Place, Audience) = (other.Text, other.Place, other.Audience);
}
