using FacultyDev.Institution.People;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Files;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Institution.Profiles;

/// <param name="Version">The profile's version; <see cref="UpdateMyProfile.NoVersion"/> if there was no profile yet.</param>
internal sealed record MyProfileDetails(string? PreferredName, string? Pronouns, string? Orcid, IReadOnlyDictionary<TagKind, IReadOnlyList<string?>> Tags, int Version);

/// <summary>Changes the viewer's own profile and its audiences.</summary>
internal sealed class UpdateMyProfile(FacultyDevDbContext db, TagSuggestions suggestions, FileStore files, IViewer viewer, Clock clock)
{
    public const int NoVersion = -1;

    /// <summary>
    /// One megabyte, because the photo is shown small; the form states the limit, which phone photos often exceed.
    /// </summary>
    public static readonly FilePolicy Photos = new(1024 * 1024, FileKind.Png, FileKind.Jpeg);

    /// <summary>Throws NotFoundException for an account without a member.</summary>
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
            audiences, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);

        async Task<IReadOnlyList<string>> TagsAsync(TagKind kind) =>
            TagNormalizer.Normalize(self.Tags[kind], kind, await suggestions.SpellingsAsync(kind, self.Tags[kind], member.Id, cancellationToken));
    }

    public async Task SetPhotoAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        var profile = await LoadOrCreateProfileAsync(await LoadMeAsync(cancellationToken), cancellationToken);
        if (profile.PhotoId is { } former)
            await files.DeleteAsync(former, cancellationToken);
        profile.SetPhoto(await SavePhotoAsync(upload, cancellationToken), clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemovePhotoAsync(CancellationToken cancellationToken)
    {
        var profile = await FindProfileAsync(cancellationToken);
        if (profile?.PhotoId is not { } photo)
            return;
        await files.DeleteAsync(photo, cancellationToken);
        profile.SetPhoto(null, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Removes the metadata before storing the photo, and does not keep the name of the uploaded file.</summary>
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
