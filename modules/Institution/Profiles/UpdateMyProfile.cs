using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Profiles;

/// <param name="Version">Of the profile; <see cref="UpdateMyProfile.NoVersion"/> where there was none yet.</param>
internal sealed record MyProfileDetails(string? PreferredName, string? Pronouns, string? Orcid, IReadOnlyDictionary<TagKind, IReadOnlyList<string?>> Tags, int Version);

/// <summary>One's own profile: what it says and who may see it.</summary>
internal sealed class UpdateMyProfile(FacultyDevDbContext db, TagSuggestions suggestions, FileStore files, IViewer viewer, TimeProvider time)
{
    public const int NoVersion = -1;

    /// <summary>Small: a face beside a name. Phones make larger ones, and say so at the field.</summary>
    public static readonly FilePolicy Photos = new(1024 * 1024, FileKind.Png, FileKind.Jpeg);

    /// <summary>404 for an account without a person.</summary>
    public Task<FacultyMember> LoadMeAsync(CancellationToken cancellationToken)
    {
        var me = viewer.PersonId;
        return db.Set<FacultyMember>().SingleOrDefaultAsync(member => member.Id == me, cancellationToken).OrNotFoundAsync();
    }

    public Task<MemberProfile?> FindProfileAsync(CancellationToken cancellationToken)
    {
        var me = viewer.PersonId;
        return db.Set<MemberProfile>().SingleOrDefaultAsync(profile => profile.Id == me, cancellationToken);
    }

    public async Task RunAsync(MyProfileDetails self, ProfileAudiences audiences, CancellationToken cancellationToken)
    {
        var member = await LoadMeAsync(cancellationToken);
        var profile = await LoadOrCreateProfileAsync(member, cancellationToken);
        if (db.Entry(profile).State != EntityState.Added)
            db.ExpectVersion(profile, self.Version);
        member.SetPreferredName(self.PreferredName);
        profile.Update(
            new ProfileDetails(
                self.Pronouns, self.Orcid, await TagsAsync(TagKind.Languages), await TagsAsync(TagKind.Expertise), await TagsAsync(TagKind.Interests)),
            audiences, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);

        async Task<IReadOnlyList<string>> TagsAsync(TagKind kind) =>
            TagNormalizer.Normalize(self.Tags[kind], kind, await suggestions.SpellingsAsync(kind, self.Tags[kind], member.Id, cancellationToken));
    }

    public async Task SetPhotoAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        var profile = await LoadOrCreateProfileAsync(await LoadMeAsync(cancellationToken), cancellationToken);
        if (profile.PhotoId is { } former)
            await files.DeleteAsync(former, cancellationToken);
        profile.SetPhoto(await SavePhotoAsync(upload, cancellationToken), time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemovePhotoAsync(CancellationToken cancellationToken)
    {
        var profile = await FindProfileAsync(cancellationToken);
        if (profile?.PhotoId is not { } photo)
            return;
        await files.DeleteAsync(photo, cancellationToken);
        profile.SetPhoto(null, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What the camera wrote into it is removed before anything is kept; the name of the file is forgotten too.</summary>
    private async Task<Guid> SavePhotoAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        if (upload is null)
            throw new DomainException("institution.photo.missing", "Photo");
        if (upload.Length > Photos.MaxSize)
            throw new DomainException("institution.photo.too-large", "Photo");
        using var read = new MemoryStream();
        await upload.CopyToAsync(read, cancellationToken);
        var extension = Path.GetExtension(upload.FileName);
        using var clean = new MemoryStream(read.ToArray() is { Length: > 8 } picture ? PhotoSanitizer.RemoveMetadata(picture) : []);
        return await files.SaveAsync(clean, $"portrait{extension}", Photos, "Photo", cancellationToken);
    }

    private async Task<MemberProfile> LoadOrCreateProfileAsync(FacultyMember member, CancellationToken cancellationToken) =>
        await FindProfileAsync(cancellationToken) ?? db.AddWithId(member.Id, new MemberProfile(member));
}
