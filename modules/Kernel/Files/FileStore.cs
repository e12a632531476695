using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Files;

/// <param name="Size">In bytes.</param>
public sealed record FileDetails(Guid Id, string Name, string ContentType, long Size, string SavedBy, DateTime SavedAt);

/// <summary>
/// Stores files outside the web root. A file has no URL of its own: the module whose record refers to it checks access and then
/// calls <see cref="ServeAsync"/>.
/// </summary>
public sealed class FileStore
{
    private readonly FacultyDevDbContext db;
    private readonly IMapper mapper;
    private readonly ContentAddressedStorage folder;
    private readonly IViewer viewer;
    private readonly Clock clock;

    internal FileStore(FacultyDevDbContext db, IMapper mapper, ContentAddressedStorage folder, IViewer viewer, Clock clock) =>
        (this.db, this.mapper, this.folder, this.viewer, this.clock) = (db, mapper, folder, viewer, clock);

    /// <summary>Stores an uploaded file and returns its id; its record is saved with the caller's unit of work.</summary>
    /// <param name="field">Name of the input property at which errors are shown.</param>
    /// <exception cref="DomainException">kernel.file.missing, and those of
    /// <see cref="SaveAsync(Stream, string, FilePolicy, string?, CancellationToken)"/>.</exception>
    public async Task<Guid> SaveAsync(IFormFile? upload, FilePolicy policy, string field, CancellationToken cancellationToken = default)
    {
        if (upload is null)
            throw new DomainException("kernel.file.missing", field);
        await using var contents = upload.OpenReadStream();
        return await SaveAsync(contents, upload.FileName, policy, field, cancellationToken);
    }

    /// <summary>Stores the content of the stream and returns its id; its record is saved with the caller's unit of work.</summary>
    /// <exception cref="DomainException">
    /// kernel.file.empty; kernel.file.too-large ({0} megabytes); kernel.file.type-not-allowed ({0} the accepted types), when the extension
    /// is not accepted or the content does not match it.
    /// </exception>
    public async Task<Guid> SaveAsync(
        Stream contents, string name, FilePolicy policy, string? field = null, CancellationToken cancellationToken = default)
    {
        var clean = FileNameSanitizer.Sanitize(name);
        var kind = policy.Kinds.FirstOrDefault(kind => kind.Extensions.Contains(Path.GetExtension(clean).ToLowerInvariant()))
            ?? throw new DomainException("kernel.file.type-not-allowed", field, policy.KindNames);
        await using var incoming = await folder.ReceiveAsync(contents, policy.MaxSize, cancellationToken)
            ?? throw new DomainException("kernel.file.too-large", field, policy.MaxSize / (1024 * 1024));
        if (incoming.Size == 0)
            throw new DomainException("kernel.file.empty", field);
        if (!FileContentCheck.Matches(kind, incoming.Contents))
            throw new DomainException("kernel.file.type-not-allowed", field, policy.KindNames);

        folder.Store(incoming);
        var file = new StoredFile
        {
            Name = clean,
            ContentType = kind.ContentType,
            Size = incoming.Size,
            Hash = incoming.Hash,
            SavedById = viewer.IsSignedIn ? viewer.AccountId : null,
            SavedByName = viewer.Name,
            SavedAt = clock.UtcNow,
        };
        db.Add(file);
        return file.Id;
    }

    /// <summary>Returns details by file id, in one query. Unknown ids are absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, FileDetails>> FindAsync(
        IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default) =>
        await db.Set<StoredFile>().Where(file => ids.Contains(file.Id))
            .ProjectTo<FileDetails>(mapper.ConfigurationProvider)
            .ToDictionaryAsync(file => file.Id, cancellationToken);

    /// <summary>Opens a file for reading by the program. The caller disposes the stream.</summary>
    /// <exception cref="NotFoundException">The file does not exist.</exception>
    public async Task<Stream> OpenAsync(Guid id, CancellationToken cancellationToken = default) =>
        folder.Open((await FindRecordAsync(id, cancellationToken)).Hash);

    /// <summary>
    /// Returns the file as a download. It is never displayed inline, because uploaded content must not run within the site. The caller must
    /// have checked that the viewer may read the record to which the file belongs.
    /// </summary>
    /// <exception cref="NotFoundException">The file does not exist.</exception>
    public async Task<FileStreamResult> ServeAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var file = await FindRecordAsync(id, cancellationToken);
        return new FileStreamResult(folder.Open(file.Hash), file.ContentType) { FileDownloadName = file.Name, EnableRangeProcessing = true };
    }

    /// <summary>Deletes the file's record with the caller's unit of work; the nightly cleanup deletes content without a record.</summary>
    /// <exception cref="NotFoundException">The file does not exist.</exception>
    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken = default) => db.Remove(await FindRecordAsync(id, cancellationToken));

    private async Task<StoredFile> FindRecordAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<StoredFile>().FirstOrDefaultAsync(file => file.Id == id, cancellationToken).OrNotFoundAsync();
}
