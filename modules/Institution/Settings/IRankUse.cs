namespace FacultyDev.Institution.Settings;

/// <summary>Which of the ranks and tracks that the settings offer are held.</summary>
internal interface IRankUse
{
    /// <returns>The first of the ranks by name that somebody holds, and how many do; null if nobody holds any.</returns>
    Task<(string Name, int Count)?> FindHeldRankAsync(IReadOnlyCollection<string> ranks, CancellationToken cancellationToken);

    /// <inheritdoc cref="FindHeldRankAsync"/>
    Task<(string Name, int Count)?> FindHeldTrackAsync(IReadOnlyCollection<string> tracks, CancellationToken cancellationToken);
}
