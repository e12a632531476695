using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Profiles;

/// <param name="Version">Of the profile; <see cref="DescribeMyself.None"/> where there was none yet.</param>
internal sealed record Self(string? PreferredName, string? Pronouns, string? Orcid, IReadOnlyDictionary<TagKind, IReadOnlyList<string?>> Tags, int Version);

/// <summary>One's own profile: what it says and who may see it.</summary>
internal sealed class DescribeMyself(FacultyDevDbContext db, TagSuggestions suggestions, FileStore files, IViewer viewer, TimeProvider time)
{
    public const int None = -1;

    /// <summary>Small: a face beside a name. Phones make larger ones, and say so at the field.</summary>
    public static readonly FilePolicy Photos = new(1024 * 1024, FileKind.Png, FileKind.Jpeg);

    /// <summary>404 for an account without a person.</summary>
    public Task<FacultyMember> MeAsync(CancellationToken cancellation)
    {
        var me = viewer.PersonId;
        return db.Set<FacultyMember>().SingleOrDefaultAsync(member => member.Id == me, cancellation).OrNotFound();
    }

    public Task<MemberProfile?> MineAsync(CancellationToken cancellation)
    {
        var me = viewer.PersonId;
        return db.Set<MemberProfile>().SingleOrDefaultAsync(profile => profile.Id == me, cancellation);
    }

    public async Task RunAsync(Self self, ProfileAudiences audiences, CancellationToken cancellation)
    {
        var member = await MeAsync(cancellation);
        var profile = await ProfileAsync(member, cancellation);
        if (db.Entry(profile).State != EntityState.Added)
            db.Expect(profile, self.Version);
        member.PreferName(self.PreferredName);
        profile.Describe(
            new ProfileFacts(
                self.Pronouns, self.Orcid, await TagsAsync(TagKind.Languages), await TagsAsync(TagKind.Expertise), await TagsAsync(TagKind.Interests)),
            audiences, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);

        async Task<IReadOnlyList<string>> TagsAsync(TagKind kind) =>
            TagList.Tidy(self.Tags[kind], kind, await suggestions.SpellingsAsync(kind, self.Tags[kind], member.Id, cancellation));
    }

    public async Task ShowPhotoAsync(IFormFile? upload, CancellationToken cancellation)
    {
        var profile = await ProfileAsync(await MeAsync(cancellation), cancellation);
        if (profile.PhotoId is { } former)
            await files.DeleteAsync(former, cancellation);
        profile.ShowPhoto(await SavePhotoAsync(upload, cancellation), time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemovePhotoAsync(CancellationToken cancellation)
    {
        var profile = await MineAsync(cancellation);
        if (profile?.PhotoId is not { } photo)
            return;
        await files.DeleteAsync(photo, cancellation);
        profile.ShowPhoto(null, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What the camera wrote into it is removed before anything is kept; the name of the file is forgotten too.</summary>
    private async Task<Guid> SavePhotoAsync(IFormFile? upload, CancellationToken cancellation)
    {
        if (upload is null)
            throw new DomainException("institution.picture-missing", "Photo");
        if (upload.Length > Photos.LargestSize)
            throw new DomainException("institution.picture-too-large", "Photo");
        using var read = new MemoryStream();
        await upload.CopyToAsync(read, cancellation);
        var extension = Path.GetExtension(upload.FileName);
        using var clean = new MemoryStream(read.ToArray() is { Length: > 8 } picture ? Portrait.Cleaned(picture) : []);
        return await files.SaveAsync(clean, $"portrait{extension}", Photos, "Photo", cancellation);
    }

    private async Task<MemberProfile> ProfileAsync(FacultyMember member, CancellationToken cancellation) =>
        await MineAsync(cancellation) ?? db.AddAs(member.Id, new MemberProfile(member));
}
