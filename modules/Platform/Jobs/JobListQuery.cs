using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Jobs;
using FacultyDev.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Platform.Jobs;

internal sealed class JobRow
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public JobState State { get; init; }

    public string RequestedBy { get; init; } = "";

    public DateTime QueuedAt { get; init; }

    public DateTime? FinishedAt { get; init; }
}

/// <summary>Lists jobs, newest first: the viewer's own, or everybody's.</summary>
internal sealed class JobListQuery(FacultyDevDbContext db, IMapper mapper, IViewer viewer, JobFormatter formatter, DateFormatter dates, IStringLocalizer<PlatformText> texts)
{
    public Task<TableResult<JobRow>> ListMineAsync(JobState? state, TableRequest request, CancellationToken cancellationToken)
    {
        var me = viewer.AccountId;
        return LoadAsync(db.Set<Job>().Where(job => job.RequestedById == me), state, request, showWho: false, cancellationToken);
    }

    /// <summary>For pages that require <see cref="KernelPermissions.Operate"/>.</summary>
    public Task<TableResult<JobRow>> ListAllAsync(JobState? state, TableRequest request, CancellationToken cancellationToken) =>
        LoadAsync(db.Set<Job>(), state, request, showWho: true, cancellationToken);

    private Task<TableResult<JobRow>> LoadAsync(
        IQueryable<Job> jobs, JobState? state, TableRequest request, bool showWho, CancellationToken cancellationToken)
    {
        if (state is { } wanted)
            jobs = jobs.Where(job => job.State == wanted);
        var rows = jobs.AsNoTracking().ProjectTo<JobRow>(mapper.ConfigurationProvider);
        return TableResult.LoadAsync(rows, Columns(showWho), request, cancellationToken);
    }

    private TableDefinition<JobRow> Columns(bool showWho)
    {
        var table = new TableDefinition<JobRow>(job => job.Id)
            .LinkingTo(job => $"/jobs/{job.Id}")
            .UnsortedColumn("title", texts["Jobs.Work"], job => Markup.Of($"{job.Title}"))
            .UnsortedColumn("state", texts["Label.State"], job => Markup.Of(
                $"""<span class="state">{StateIcon.Of(JobFormatter.ToneOf(job.State))}<span>{formatter.State(job.State)}</span></span>"""));
        if (showWho)
            table.UnsortedColumn("who", texts["Jobs.RequestedBy"], job => Markup.Of($"{job.RequestedBy}"));
        return table
            .Column("asked", texts["Jobs.QueuedAt"], job => job.QueuedAt, job => Markup.Of($"{dates.Moment(job.QueuedAt)}"))
            .UnsortedColumn("ended", texts["Jobs.FinishedAt"], job => job.FinishedAt is { } ended ? Markup.Of($"{dates.Moment(ended)}") : Markup.Nothing)
            .SortedBy("asked", descending: true);
    }
}
